import type { Reader } from '#contract/pages.ts'

type Query = Record<string, string | null | undefined>

/** An address of ours with some of its query changed; nothing in it can lead to another host. */
export function withQuery(address: string, change: Query): string {
  const [path = '', query = ''] = (address.split('#')[0] ?? '').split('?')
  const asked = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change)) {
    if (value) asked.set(name, value)
    else asked.delete(name)
  }
  const rest = asked.toString()
  return `/${path.replace(/^[/\\]+/, '')}${rest && `?${rest}`}`
}

/** What the query of this page says, or what came back with a form of it. */
export function asked({ path, attempt }: Reader, name: string): string | null {
  const typed = attempt?.values[name]
  if (typeof typed === 'string' && typed) return typed
  return new URLSearchParams(path.split('?')[1] ?? '').get(name)
}

/** Before signing in nobody's language is kept, so the one chosen by hand goes along with every step. */
export function along(reader: Reader, address: string): string {
  return reader.name === null ? withQuery(address, { lang: asked(reader, 'lang') }) : address
}
