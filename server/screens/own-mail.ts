import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { ownMailOf } from '../channels/mail/index.ts'
import { lettersTopic, objectionToTopic } from '../tickets/index.ts'

/** A letter that waits for its own sender, as only they see it. */
export const ownMail = screen(mail.ownMail, async ({ mailId }, { db, actor, refusal }) => {
  const waiting = await ownMailOf(db, actor.id!, mailId)
  if (!waiting || waiting.state === 'ended') throw refusal('mail_not_found')
  const body = await db
    .selectFrom('incoming_mail_body')
    .select(['text', 'attachments'])
    .where('mail_id', '=', mailId)
    .executeTakeFirst()
  const writable = actor.accounts.filter(({ role }) => role !== 'viewer').map(({ id }) => id)
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', writable.length > 0 ? writable : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('name')
    .execute()
  const topic = await lettersTopic(db)
  const needsFactor = topic && objectionToTopic({ ...topic, channels: ['portal'] }, actor) ? 'topic_needs_factor' : null
  const attachments = JSON.parse(body?.attachments ?? '[]') as { name: string; size: number }[]
  return {
    mailId,
    subject: waiting.subject,
    text: body?.text ?? null,
    attachments: attachments.map(({ name, size }) => ({ name, size })),
    receivedAt: waiting.received_at.toISOString(),
    accounts,
    may: { open: accounts.length === 0 ? 'not_allowed' : needsFactor },
  }
})
