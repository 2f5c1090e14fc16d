import type { Channel, HeardBy, Impact, Priority } from '#contract/tickets.ts'
import type { Actor, Hands } from '#platform/command.ts'
import type { Upload } from '#platform/files/uploads.ts'
import { newId } from '#platform/ids.ts'
import { addAnswers } from './answers/store.ts'
import { wordsIn } from './answers/words.ts'
import { isUnproven } from './authorship/rules.ts'
import { waitForItsClient } from './authorship/store.ts'
import { asProof, from } from './entries.ts'
import { type GivenAnswer, ticketOpened } from './events.ts'
import { addFiles } from './files/store.ts'
import { addTicket, nextNumber } from './store.ts'
import { addMessage } from './words/store.ts'

export type Opening = {
  account: { id: string; contract_number: string }
  serviceId: string | null
  topicId: string
  lineId: string
  subject: string
  text: string
  impact: Impact
  priority: Priority
  uploads: readonly Upload[]
  /** To the questions of the topic. */
  answers?: readonly GivenAnswer[]
  /** The ticket that this one goes on from. */
  follows?: string
  /** Staff begin it: to whom they write, how they heard of it, and by when that person hears next. */
  outward?: { contactId: string; heardBy: HeardBy; nextContactBy: Date }
}

const cameBy: Record<HeardBy, Channel> = { phone: 'phone', portal: 'portal', ourselves: 'desk' }

/** Writes a new ticket down with its first message; whoever promises and writes letters hears of it. */
export async function beginTicket({ tx, now, announce, actor }: Hands & { actor: Actor }, opening: Opening) {
  const { account, serviceId, topicId, lineId, subject, text, impact, priority, uploads, follows, outward } = opening
  const answers = opening.answers ?? []
  const contactId = outward?.contactId ?? actor.id!
  const side = outward ? 'staff' : 'client'
  const unconfirmed = !outward && isUnproven(actor)
  const id = newId(now)
  const number = await nextNumber(tx)
  await addTicket(tx, {
    id,
    number,
    account_id: account.id,
    contact_id: contactId,
    service_id: serviceId,
    topic_id: topicId,
    subject,
    status: outward ? 'open' : 'new',
    priority,
    line_id: lineId,
    assignee_id: null,
    channel: outward ? cameBy[outward.heardBy] : (actor.channel as Channel),
    next_contact_by: outward?.nextContactBy ?? null,
    waiting_for: null,
    last_seq: 1,
    last_message_at: now,
    last_message_by: side,
    last_public_seq: 1,
    handed_over: false,
    opened_at: now,
    resolved_at: null,
    closed_at: null,
    follows: follows ?? null,
    external_ref: actor.externalRef ?? null,
    authorship: unconfirmed ? 'unconfirmed' : null,
    merged_into: null,
  })
  if (unconfirmed) await waitForItsClient(tx, id, now)
  await addMessage(
    tx,
    { ticket_id: id, seq: 1, kind: 'public', author_id: actor.id, side, sent_at: now },
    { ticket: { number, account_id: account.id, subject }, texts: [text, ...wordsIn(answers)], ip: actor.ip },
  )
  await addAnswers(tx, id, answers)
  await addFiles(tx, id, 1, false, uploads)
  const { id: accountId, contract_number: contractNumber } = account
  const external = actor.channel === 'import'
  await announce(
    ticketOpened(
      id,
      {
        number: Number(number),
        accountId,
        contactId,
        serviceId,
        topicId,
        lineId,
        priority,
        impact,
        external,
        ...(follows ? { follows } : {}),
        ...(unconfirmed ? { unconfirmed } : {}),
        ...(outward ? { heardBy: outward.heardBy, nextContactBy: outward.nextContactBy.toISOString() } : {}),
      },
      {
        subject,
        text,
        files: asProof(uploads),
        contractNumber,
        ...(answers.length > 0 ? { answers } : {}),
        ...from(actor),
      },
    ),
  )
  return { ticketId: id, number: Number(number) }
}
