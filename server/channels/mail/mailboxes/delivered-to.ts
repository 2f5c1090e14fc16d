/** Who received a mail says so at its head, in one of these; the topmost was written last, by the server we ask. */
const says = ['x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to']
/** An addressee may be one of ours without any of them. */
const names = ['to', 'cc']

const longestHead = 256 * 1024
const address = /[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+/g

/**
 * To whom a mail was delivered. A mailbox has forgotten the envelope, so its server's note of it goes first, then an
 * address of the mailbox that the mail names, and then the mailbox's own.
 *
 * @param own of the mailbox: its address first, then its aliases.
 */
export function deliveredTo(raw: Uint8Array, own: readonly [string, ...string[]]): string[] {
  const fields = fieldsOf(raw)
  const noted = says.flatMap((name) => fields.find((field) => field.name === name)?.value.match(address)?.[0] ?? [])
  if (noted.length > 0) return [...new Set(noted.map(lower))]
  const addressed = fields.filter(({ name }) => names.includes(name)).flatMap(({ value }) => value.match(address) ?? [])
  const ours = own.filter((each) => addressed.some((named) => lower(named) === each))
  return ours.length > 0 ? ours : [own[0]]
}

const lower = (text: string) => text.toLowerCase()

function fieldsOf(raw: Uint8Array): { name: string; value: string }[] {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, longestHead)).toString('latin1')
  const [head = ''] = start.split(/\r?\n\r?\n/, 1)
  return head.split(/\r?\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, Math.max(0, colon)).trim().toLowerCase(), value: line.slice(colon + 1) }
  })
}
