import { levelNow, wantedLevel } from '#contract/notice-rules.ts'
import type { NoticeKind } from '#contract/notices.ts'
import type { Hands } from '#platform/command.ts'
import type { Happened } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { addNotices, hearersOf } from './store.ts'
import type { NoticeRow } from './tables.ts'

const hour = 3_600_000

export type News = {
  kind: NoticeKind
  to: readonly string[]
  /** Also who has the ticket, and who follows it. */
  andItsOwn?: boolean
  /** Of what has happened in no ticket: the one it is about, or none. */
  ticket?: string | null
  /** What a burst is one about, when it is not the ticket. */
  about?: string
  promised?: Date
  /** Told of the same by a louder kind. */
  butNot?: readonly string[]
}

/**
 * Writes down for each what they want to hear of this, as loudly as they want it and an hour allows. Nobody is told of
 * their own doing. Two transactions at one moment may both be somebody's sixth interrupt: no harm that would be worth a
 * lock between everybody who writes.
 */
export async function tell(
  { tx, now }: Hands,
  { streamId, seq, actor }: Pick<Happened, 'streamId' | 'seq' | 'actor'>,
  { kind, to, andItsOwn = false, ticket = streamId, about = ticket ?? streamId, promised, butNot = [] }: News,
) {
  const spared = new Set([actor.id, ...butNot])
  const named = to.filter((id) => !spared.has(id))
  if (!named.length && !andItsOwn) return
  const hearers = await hearersOf(tx, {
    kind,
    ticketId: ticket,
    to: named,
    andItsOwn,
    hourAgo: new Date(now.getTime() - hour),
  })
  const notices = hearers
    .filter(({ id }) => !spared.has(id))
    .flatMap(({ id, chosen, muted, interrupts }): NoticeRow[] => {
      const level = levelNow(wantedLevel(kind, chosen, muted), interrupts)
      if (level === 'none') return []
      return [
        {
          id: newId(now),
          agent_id: id,
          kind,
          level,
          about_id: about,
          ticket_id: ticket,
          seq,
          by_id: actor.id,
          promised: promised ?? null,
          count: 1,
          at: now,
          interrupted_at: level === 'interrupt' ? now : null,
          read_at: null,
        },
      ]
    })
  await addNotices(tx, notices)
}
