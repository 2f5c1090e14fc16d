import type { ClientEntry } from '#contract/tickets.ts'

/** When each of the five steps was reached and by whom, as far as the conversation tells. */
export type Reached = { at: string; who: string | null } | null

type Told = Pick<ClientEntry, 'at' | 'kind' | 'side' | 'author' | 'to'>

export function reached(openedAt: string, entries: readonly Told[]): Reached[] {
  const last = (kind: ClientEntry['kind']) => entries.findLast((entry) => entry.kind === kind)
  const firstOfOurs = entries.find(({ side, kind }) => side === 'staff' && kind !== 'assigned')
  const handedOver = last('handed_over')
  const solved = last('solution')
  const confirmed = last('confirmed')
  return [
    { at: openedAt, who: null },
    firstOfOurs ? { at: firstOfOurs.at, who: firstOfOurs.author } : null,
    handedOver ? { at: handedOver.at, who: handedOver.to } : null,
    solved ? { at: solved.at, who: null } : null,
    confirmed ? { at: confirmed.at, who: null } : null,
  ]
}
