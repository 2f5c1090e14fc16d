import type { Clause } from '#contract/kit.ts'

/** Something that nobody should have sent, and what stands in its place. */
export type Hidden = {
  kind: string
  mask: string
  /** The mask with the few letters before it: by these it is known again in what is told. */
  place: string
  words: string
  /** What stood before it on its line, as far as it may be read. */
  label: string
  /** Whoever wrote it may say that it is none: nothing but its sum spoke for it. */
  unsure: boolean
}

/** One text without what should not be in it, which is added to `hidden`. */
export type Hide = (text: string, hidden: Hidden[]) => string

/** What is asked, with the words of its clause that others read (`said`) as others will read them. */
export function hideSaid<T>(clause: Clause, input: T, hide: Hide): { input: T; hidden: Hidden[] } {
  const hidden: Hidden[] = []
  const masked = (clause.said ?? []).reduce((whole, path) => hideAt(whole, path.split('.'), hide, hidden), input)
  return { input: masked, hidden }
}

function hideAt<T>(value: T, [first, ...rest]: string[], hide: Hide, hidden: Hidden[]): T {
  if (first === undefined) return hideAll(value, hide, hidden)
  const part = (value as Record<string, unknown> | undefined)?.[first]
  return part === undefined ? value : { ...value, [first]: hideAt(part, rest, hide, hidden) }
}

/** All texts that stand in it, however deep. */
export function hideAll<T>(value: T, hide: Hide, hidden: Hidden[]): T {
  if (typeof value === 'string') return (isName(value) ? value : hide(value, hidden)) as T
  if (Array.isArray(value)) return value.map((item) => hideAll(item, hide, hidden)) as T
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hideAll(part, hide, hidden)])) as T
}

/** An id or a time, which nobody types. */
const isName = (text: string) =>
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))$/.test(text)

/** Which of them stand in what is about to be told, by what stands in their place. */
export function hiddenIn(content: Record<string, unknown> | undefined, hidden: readonly Hidden[]): Hidden[] {
  if (!content || hidden.length === 0) return []
  const texts = textsIn(content)
  return hidden.filter(({ place }) => texts.some((text) => text.includes(place)))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** How many of each kind, as the ledger says it: `card:1`. */
export function countsOf(hidden: readonly Pick<Hidden, 'kind'>[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { kind } of hidden) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${kind}:${count}`)
}

/** The same read back. */
export const countsIn = (said: readonly string[]) =>
  said.map((one) => {
    const [kind = '', count] = one.split(':')
    return { kind, count: Number(count) }
  })
