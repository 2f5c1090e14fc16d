/**
 * A host name, an IP address or an address of the web, in the one form in which it is kept; null when it is none. What
 * has a password in it is none either: it would be stored and shown.
 */
export function addressFrom(text: string): string | null {
  const typed = text.trim().normalize('NFC')
  if (typed.length === 0 || typed.length > 500 || /[\s@\\]/u.test(typed)) return null
  const web = /^(https?):\/\/(.*)$/iu.exec(typed)
  if (web) return joined(`${web[1]!.toLowerCase()}://`, web[2]!)
  return ipv6From(typed) ?? joined('', typed)
}

/** The place, and what follows it. */
function joined(scheme: string, text: string): string | null {
  const [, place = '', rest = ''] = /^([^/?#]*)(.*)$/u.exec(text)!
  const host = placeFrom(place)
  return host && `${scheme}${host}${rest === '/' ? '' : rest}`
}

function placeFrom(text: string): string | null {
  const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/u.exec(text)
  const [, name = '', port] = bracketed ?? /^([^:]*)(?::(\d{1,5}))?$/u.exec(text) ?? []
  if (port && (Number(port) < 1 || Number(port) > 65_535)) return null
  const end = port ? `:${Number(port)}` : ''
  if (bracketed) {
    const six = ipv6From(name)
    return six && `[${six}]${end}`
  }
  const host = ipv4From(name) ?? hostFrom(name)
  return host && host + end
}

function ipv4From(text: string): string | null {
  const parts = text.split('.')
  const sound = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  return sound ? text : null
}

/** The browser and Node shorten it the same way. */
function ipv6From(text: string): string | null {
  if (!/^[\da-f:.]{2,45}$/i.test(text) || !text.includes(':')) return null
  try {
    return new URL(`http://[${text}]/`).hostname.slice(1, -1)
  } catch {
    return null
  }
}

const label = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?$/u

/** With a dot at least: one word alone is more often a mistake than a host. */
function hostFrom(text: string): string | null {
  const host = text.toLowerCase().replace(/\.$/, '')
  const labels = host.split('.')
  const sound = host.length <= 253 && labels.length > 1 && labels.every((part) => label.test(part))
  return sound && /\p{L}/u.test(labels.at(-1)!) ? host : null
}
