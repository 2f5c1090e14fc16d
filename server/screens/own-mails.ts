import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { forTheirSender } from '../channels/mail/index.ts'

const most = 20

/** Letters of the reader's that wait for a word of theirs, the newest first; an old one is found by its own letter. */
export const ownMails = screen(mail.ownMails, async (_, { db, actor }) => {
  const rows = await db
    .selectFrom('incoming_mail')
    .select(['id', 'subject', 'received_at'])
    .where('contact_id', '=', actor.id)
    // Said in the statement itself: a plan for any state could not walk the index of what is held.
    .where('state', '=', sql.lit('held' as const))
    .where('reason', 'in', forTheirSender)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return {
    mails: rows.map(({ id, subject, received_at }) => ({
      mailId: id,
      subject,
      receivedAt: received_at.toISOString(),
    })),
  }
})
