import type { Hands } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { makerOf, messageIdOf } from './message-id.ts'
import { addLetter } from './store.ts'
import type { About } from './write-letter.ts'

/** That no letter went, and why: an entry without any would look like a letter that was lost. */
export async function writeDownDeclined({ tx, now, world }: Hands, { event, kind, to }: About): Promise<void> {
  const { publicUrl, mailFrom } = world.settings
  const told = { streamId: event.streamId, seq: event.seq, kind, recipientId: to.id ?? to.email }
  await addLetter(tx, {
    id: newId(now),
    stream_id: event.streamId,
    seq: event.seq,
    recipient_id: to.id,
    kind,
    state: 'declined',
    message_id: messageIdOf(told, makerOf(publicUrl, world.vault)),
    from_address: mailFrom,
    to_address: to.email,
    subject: '',
    text: '',
    html: '',
    in_reply_to: null,
    answers_mail: null,
    reply_to: null,
    attempts: 0,
    last_error: null,
    created_at: now,
    sent_at: null,
    reported_at: null,
  })
}
