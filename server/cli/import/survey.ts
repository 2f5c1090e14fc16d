import type { Objection, Wish } from './wishes.ts'

export type Survey = { wishes: number; refused: number; groups: Map<string, number>; callers: number }

/** The first reading of the file: what is in it, before anything is changed. */
export async function survey(wishes: AsyncIterable<Wish | Objection>): Promise<Survey> {
  const found = { wishes: 0, refused: 0, groups: new Map<string, number>() }
  const callers = new Set<string>()
  for await (const wish of wishes) {
    if ('problem' in wish) {
      found.refused++
      continue
    }
    found.wishes++
    callers.add(wish.caller)
    found.groups.set(wish.group, (found.groups.get(wish.group) ?? 0) + 1)
  }
  return { ...found, callers: callers.size }
}
