export type Mention = { id: string; name: string }
type Colleague = Mention & { reads: boolean }
export type Asked = { from: number; query: string }

const longest = 40

/** What is being typed after an "@" before the caret; null when no name is. An address of mail is none. */
export function mentionAt(text: string, caret: number): Asked | null {
  const before = text.slice(Math.max(0, caret - longest), caret)
  const [, sign] = /(?:^|[\s(«"])(@[^@\n]*)$/u.exec(before) ?? []
  if (sign === undefined || /\s{2}|[.,;:!?)»]\s/u.test(sign)) return null
  return { from: caret - sign.length, query: sign.slice(1) }
}

/** Whose name has words that begin so; who could read it first. A name that stands there whole asks for nothing more. */
export function colleaguesFor(query: string, colleagues: readonly Colleague[], most = 6): Colleague[] {
  const typed = query.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const isNamed = (name: string) => {
    const words = name.toLocaleLowerCase().split(/[\s.-]+/)
    return typed.every((begin) => words.some((word) => word.startsWith(begin)))
  }
  return colleagues
    .filter(({ name }) => isNamed(name) && query !== `${name} `)
    .toSorted((one, other) => Number(other.reads) - Number(one.reads))
    .slice(0, most)
}

/** The text with the name in place of what was typed, and where the caret stands then. */
export function withMention(text: string, caret: number, { from }: Asked, { name }: Mention) {
  const named = `@${name} `
  return { text: text.slice(0, from) + named + text.slice(caret).replace(/^ /, ''), caret: from + named.length }
}

/** Of those that were picked, who still stands in the text. */
export const stillNamed = (text: string, mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ id, name }, at) => text.includes(`@${name}`) && mentions.findIndex((one) => one.id === id) === at)
