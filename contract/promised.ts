import type { ClientEntry } from './tickets.ts'

/** A time by which we said we would write, and what came of it. */
export type Promised = { by: string; state: 'kept' | 'missed' | 'running'; writtenAt: string | null }

export type Told = Pick<ClientEntry, 'at' | 'kind' | 'side' | 'nextContactBy'>

/**
 * What the client was promised, read off the conversation. Each word of ours keeps or breaks the promise before it and
 * may give the next. A nearer time set without a word (because the client has written) takes the place of a farther one.
 */
export function promised(entries: readonly Told[], nextContactBy: string | null, now: string): Promised[] {
  const past: Promised[] = []
  let open: string | null = null
  for (const { at, kind, side, nextContactBy: next } of entries) {
    // Written again with the same time: the promise stands as it was.
    if (open && next && same(open, next)) continue
    if (open && isWord(kind, side)) past.push({ by: open, state: before(at, open) ? 'kept' : 'missed', writtenAt: at })
    else if (open && kind === 'missed') past.push({ by: open, state: 'missed', writtenAt: null })
    else if (open && next && before(open, at)) past.push({ by: open, state: 'missed', writtenAt: null })
    if (isWord(kind, side) || kind === 'missed') open = null
    open = next ?? open
  }
  const last = nextContactBy ?? null
  return last ? [...past, { by: last, state: before(now, last) ? 'running' : 'missed', writtenAt: null }] : past
}

/** Something of ours that the client can read and that tells them where things stand. */
const isWord = (kind: ClientEntry['kind'], side: ClientEntry['side']) =>
  side === 'staff' && ['message', 'solution', 'handed_over', 'waiting', 'next_contact'].includes(kind)

const same = (one: string, other: string) => Date.parse(one) === Date.parse(other)
const before = (one: string, other: string) => Date.parse(one) <= Date.parse(other)
