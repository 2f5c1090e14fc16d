import type { Session } from './session.ts'
import { Troubled } from './trouble.ts'

export type Listed = { uid: number; size: number; receivedAt: Date | null }

/** More than any mailbox holds: a server that goes on beyond it does not mean it. */
const mostMails = 2_000_000
const largestUid = 2 ** 32 - 1

/**
 * The mails of the open folder from this number on, in the order of their numbers; `*` is the last one. Asked for what
 * lies beyond the last a server names the last all the same (RFC 9051 9, seq-range), so the number is looked at here too.
 */
export async function listFrom(session: Session, from: number | '*'): Promise<Listed[]> {
  if (!session.mailbox || session.mailbox.exists === 0) return []
  const found = new Map<number, Listed>()
  const range = from === '*' ? '*' : `${from}:*`
  for await (const { uid, size, internalDate } of session.fetch(
    range,
    { uid: true, size: true, internalDate: true },
    { uid: true },
  )) {
    if (!isUid(uid) || (from !== '*' && uid < from)) continue
    found.set(uid, { uid, size: size ?? 0, receivedAt: dateOf(internalDate) })
    if (found.size > mostMails) throw new Troubled('garbled')
  }
  // The library says nothing of a connection that was lost between two answers: an empty list must not be taken for one.
  if (!session.usable || !session.mailbox) throw new Troubled('cut_off')
  return [...found.values()].sort((one, other) => one.uid - other.uid)
}

const isUid = (uid: unknown): uid is number =>
  typeof uid === 'number' && Number.isInteger(uid) && uid > 0 && uid <= largestUid

function dateOf(said: Date | string | undefined): Date | null {
  const at = said === undefined ? Number.NaN : new Date(said).getTime()
  return Number.isNaN(at) ? null : new Date(at)
}
