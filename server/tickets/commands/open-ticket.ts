import { tickets } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import { words } from '#contract/words/words.ts'
import { type Actor, type Moment, performPrepared } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { accountById, serviceById } from '../../accounts/index.ts'
import { asProof, attachable, from } from '../entries.ts'
import { ticketOpened } from '../events.ts'
import { priorityOf, subjectFrom } from '../rules.ts'
import { addFiles, addTicket, defaultTopic, nextNumber, topicById } from '../store.ts'
import { addMessage } from '../words/store.ts'

type Asked = Input<typeof tickets.openTicket>

const hour = 3600
const mostAnHour = 20

export const openTicket = performPrepared(
  tickets.openTicket,
  async (_, { world, actor }) => {
    if (actor.channel !== 'import') await world.limits.take(`tickets:${actor.id}`, mostAnHour, hour, 'too_many_tickets')
  },
  async (asked, moment) => {
    const { tx, actor, now, announce, refusal } = moment
    const account = await accountFor(asked, moment)
    const topic = asked.topicId ? await topicById(tx, asked.topicId) : await defaultTopic(tx)
    if (!topic) throw refusal('topic_not_found')
    const uploads = await attachable(tx, actor, asked.files)
    if (!uploads) throw refusal('file_not_found')

    const id = newId(now)
    const number = await nextNumber(tx)
    const subject = asked.subject ?? subjectFrom(asked.text, words[actor.language].common.noSubject)
    const priority = priorityOf(asked.impact)
    const lineId = actor.beginsOnLine ?? topic.line_id
    await addTicket(tx, {
      id,
      number,
      account_id: account.id,
      contact_id: actor.id!,
      service_id: asked.serviceId ?? null,
      topic_id: topic.id,
      subject,
      status: 'new',
      priority,
      line_id: lineId,
      assignee_id: null,
      channel: actor.channel as 'portal',
      next_contact_by: null,
      waiting_for: null,
      last_seq: 1,
      last_message_at: now,
      last_message_by: 'client',
      last_public_seq: 1,
      handed_over: false,
      opened_at: now,
      resolved_at: null,
      external_ref: actor.externalRef ?? null,
    })
    await addMessage(
      tx,
      { ticket_id: id, seq: 1, kind: 'public', author_id: actor.id, side: 'client', sent_at: now },
      { ticket: { number, account_id: account.id, subject }, texts: [asked.text], ip: actor.ip },
    )
    await addFiles(tx, id, 1, false, uploads)
    await announce(
      ticketOpened(
        id,
        {
          number: Number(number),
          accountId: account.id,
          contactId: actor.id!,
          serviceId: asked.serviceId ?? null,
          topicId: topic.id,
          lineId,
          priority,
          impact: asked.impact,
          external: actor.channel === 'import',
        },
        { subject, text: asked.text, files: asProof(uploads), contractNumber: account.contract_number, ...from(actor) },
      ),
    )
    return { ticketId: id, number: Number(number) }
  },
)

/** The account this is about: named, or that of the service, or the only one. Only one that this person may write for. */
async function accountFor(asked: Asked, { tx, actor, refusal }: Moment<typeof tickets.openTicket>) {
  const writable = mayWriteFor(actor)
  const service = asked.serviceId ? await serviceById(tx, asked.serviceId) : null
  if (asked.serviceId && (!service || !writable.includes(service.account_id))) throw refusal('service_not_found')
  const id = asked.accountId ?? service?.account_id ?? (writable.length === 1 ? writable[0] : undefined)
  if (!id) throw refusal('account_missing')
  if (service && service.account_id !== id) throw refusal('service_not_found')
  const account = writable.includes(id) ? await accountById(tx, id) : undefined
  if (!account) throw refusal('account_not_found')
  return account
}

const mayWriteFor = (actor: Actor) => actor.accounts.filter(({ role }) => role !== 'viewer').map(({ id }) => id)
