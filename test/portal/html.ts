/** Reads back what the portal drew. React writes every attribute in double quotes, so a tag is easy to know. */
export type Tag = { name: string; closing: boolean; attributes: Record<string, string>; at: number }

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=<>"'/]+(?:="[^"]*")?)*)\s*\/?>/gi
const attribute = /([^\s=]+)(?:="([^"]*)")?/g

export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(tag)].map((found) => ({
    name: found[2]!.toLowerCase(),
    closing: found[1] === '/',
    attributes: Object.fromEntries(
      [...found[3]!.trim().matchAll(attribute)].map(([, name, value]) => [name!.toLowerCase(), unescaped(value ?? '')]),
    ),
    at: found.index,
  }))
}

/** What a reader sees, tags taken out. */
export const textOf = (html: string) => unescaped(html.replace(/<[^>]*>/g, '\n'))

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const unescaped = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
