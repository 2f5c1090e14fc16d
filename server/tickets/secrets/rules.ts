import { lookMinutes } from '#contract/tickets.ts'

export type Reading = { type: string; id: string | null; key?: unknown }
export type Readable = {
  for_side: 'staff' | 'client'
  until: Date
  read_by: string | null
  read_at: Date | null
  ended_at: Date | null
  ended_why: string | null
}

/**
 * Why this person may not read it now, or nothing. Of the staff whoever has the ticket, and nobody else while somebody
 * has it. Whoever opened it may look for some minutes more: an answer may be lost on its way, and what was read unseen
 * would be lost without a word.
 */
export function objectionToReading(
  secret: Readable,
  ticket: { assignee_id: string | null },
  reader: Reading,
  now: Date,
) {
  if (reader.key || secret.for_side !== (reader.type === 'agent' ? 'staff' : 'client')) return 'secret_not_yours'
  if (secret.read_at) return isStillLooking(secret, reader, now) ? undefined : 'secret_read'
  if (secret.ended_at || secret.until <= now) return 'secret_gone'
  const isAnothers = reader.type === 'agent' && ticket.assignee_id !== null && ticket.assignee_id !== reader.id
  return isAnothers ? 'secret_not_yours' : undefined
}

export const isStillLooking = ({ read_by, read_at, ended_at }: Readable, { id }: Reading, now: Date) =>
  ended_at === null && read_by === id && read_at !== null && read_at > lookedAtSince(now)

/** What was opened before this has been seen. */
export const lookedAtSince = (now: Date) => new Date(now.getTime() - lookMinutes * 60_000)
