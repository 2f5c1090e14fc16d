import type { ClientEntry } from '#contract/tickets.ts'

/** When one of the five steps was reached and by whom, as far as the conversation tells. */
type Reached = { at: string; who: string | null } | null

type Told = Pick<ClientEntry, 'at' | 'kind' | 'side' | 'author' | 'to'>

export function stepsReached(openedAt: string, told: readonly Told[]): Reached[] {
  const last = (kind: ClientEntry['kind']) => told.findLast((entry) => entry.kind === kind)
  const firstOfOurs = told.find(({ side, kind }) => side === 'staff' && kind !== 'assigned')
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

/**
 * The steps go on; where they have gone back the client reads when and why. "Solved" that was not, or a ticket that
 * experts gave on to another line.
 */
export function wentBack(told: readonly (Told & { expert: boolean | null })[], step: number) {
  if (step >= 3) return null
  const solved = told.findLastIndex(({ kind }) => kind === 'solution')
  const back = told.findLast(({ kind }, i) => kind === 'reopened' && i > solved)
  if (solved >= 0 && back) return { at: back.at, why: 'not_helped' as const }
  const given = told.filter(({ kind }) => kind === 'handed_over')
  const lastGiven = given.at(-1)
  const fromExperts = lastGiven?.expert === false && given.slice(0, -1).some(({ expert }) => expert)
  return step === 1 && fromExperts ? { at: lastGiven.at, why: 'other_line' as const } : null
}
