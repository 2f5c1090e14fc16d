import { foldersOf, foldersToRead } from './folders.ts'
import { lastIn } from './read-folder.ts'
import type { Session } from './session.ts'
import type { Kind, MailboxFolderRow } from './tables.ts'
import { Troubled } from './trouble.ts'

/** A folder at the moment a mailbox is set up: how it counts, and what lies in it last. */
export type Lying = {
  name: string
  kind: Kind
  uidvalidity: bigint
  last: { uid: number; receivedAt: Date | null } | null
}

export async function asItLies(session: Session, junk: string): Promise<Lying[]> {
  const lying: Lying[] = []
  for (const { name, kind } of foldersToRead(await foldersOf(session, junk))) {
    const lock = await session.getMailboxLock(name)
    try {
      if (!session.mailbox) throw new Troubled('cut_off')
      lying.push({ name, kind, uidvalidity: session.mailbox.uidValidity, last: await lastIn(session) })
    } finally {
      lock.release()
    }
  }
  return lying
}

/** Where reading begins: after what lies there now, or before it. By numbers, so that nothing falls between two clocks. */
export const beginningAt = (
  { name, kind, uidvalidity, last }: Lying,
  old: 'leave' | 'take',
  { id, mailboxId }: { id: string; mailboxId: string },
): MailboxFolderRow => ({
  id,
  mailbox_id: mailboxId,
  name,
  kind,
  uidvalidity: String(uidvalidity),
  taken_to: String(old === 'leave' ? (last?.uid ?? 0) : 0),
  anew_to: '0',
  left_until: old === 'leave' ? (last?.receivedAt ?? null) : null,
  looked_at: null,
})
