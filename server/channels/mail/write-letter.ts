import type { LetterKind } from '#contract/mail.ts'
import type { Hands } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { lookOf } from '../../staff/index.ts'
import { messageIdOfMail } from './answering/store.ts'
import { asHtml } from './compose/as-html.ts'
import { asText } from './compose/as-text.ts'
import type { Letter } from './compose/letter.ts'
import { makerOf, messageIdOf, receiptOf } from './message-id.ts'
import { leadsNowhere, letsIn, liesUnderTheirs } from './rules.ts'
import { addLetter, isThere, orderSending, sentAs } from './store.ts'
import { answerComesTo } from './threading/answer-comes-to.ts'

/** An address that is nobody's whom we know. */
type Stranger = { id: null; email: string }

export type About = {
  /** The event that is told: where it stands in the ledger. */
  event: { streamId: string; seq: number }
  kind: LetterKind
  to: { id: string; kind: string; email: string } | Stranger
  /** Where an answer comes to, of a letter to somebody who is no person of ours. */
  replyTo?: string | null
  /** Letters about a ticket lie together at the receiver. */
  ticketId?: string
  /** The incoming mail that this answers by itself: answering/may-answer.ts was asked about it. */
  answers?: string | null
}

/**
 * Writes a letter down, once, and orders its sending in the same transaction: nothing goes out for what was rolled
 * back, and nothing that was written is forgotten. Where no mail goes out it lies in the local mailbox at once.
 */
export async function writeLetter(hands: Hands, about: About, compose: () => Promise<Letter>): Promise<void> {
  const { tx, now, world } = hands
  const { streamId, seq } = about.event
  const told = { streamId, seq, kind: about.kind, recipientId: about.to.id ?? about.to.email }
  // Composing makes a one-time link that ends the one before it: it must not be done again for a letter that is there.
  if (letsIn(about.kind) && (await sentAs(tx, told)) !== null) return

  const letter = { ...(await compose()), accent: (await lookOf(tx)).accent }
  const { publicUrl, mailFrom } = world.settings
  const goesOut = world.settings.mailGoesOut && !leadsNowhere(about.to.email)
  const maker = makerOf(publicUrl, world.vault)
  const message_id = messageIdOf(told, maker)
  const begins = about.ticketId && about.to.id ? receiptOf(about.ticketId, about.to.id) : null
  const first = begins && messageIdOf(begins, maker)
  const thread = begins && first !== message_id ? ((await sentAs(tx, begins)) ?? first) : null
  const answered = about.answers && liesUnderTheirs(about.kind) ? await messageIdOfMail(tx, about.answers) : null
  const id = newId(now)
  await addLetter(tx, {
    id,
    stream_id: streamId,
    seq,
    recipient_id: about.to.id,
    kind: about.kind,
    state: goesOut ? 'queued' : 'local',
    message_id,
    from_address: mailFrom,
    to_address: about.to.email,
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    reply_to:
      about.replyTo ?? (about.ticketId && about.to.id ? await answerComesTo(hands, about.ticketId, about.to) : null),
    in_reply_to: answered ?? thread,
    answers_mail: about.answers ?? null,
    attempts: 0,
    last_error: null,
    created_at: now,
    sent_at: null,
    reported_at: null,
  })
  if (letsIn(about.kind) && !(await isThere(tx, id))) throw new Error('another worker has just written this letter')
  if (goesOut) await orderSending(tx, id)
}
