import { tickets } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import { type Moment, performPrepared } from '#platform/command.ts'
import { accountById, contactsOf, serviceById } from '../../accounts/index.ts'
import { lineById, workingAgent } from '../../staff/index.ts'
import { attachable } from '../entries.ts'
import { ticketAssigned } from '../events.ts'
import { beginTicket } from '../opening.ts'
import { mayWrite, objectionToTime, priorityOf } from '../rules.ts'
import { changeTicket } from '../store.ts'
import { defaultTopic, topicById } from '../topics-store.ts'

type Asked = Input<typeof tickets.openForClient>
type Now = Moment<typeof tickets.openForClient>

const hour = 3600
const mostAnHour = 200

/** We write first: to a person who acts for the account, with a time, so that the client is never left to ask. */
export const openForClient = performPrepared(
  tickets.openForClient,
  async (_, { world, actor }) => {
    await world.limits.take(`tickets-for-clients:${actor.id}`, mostAnHour, hour, 'too_many_tickets')
  },
  async (asked, moment) => {
    const { tx, actor, now, refusal } = moment
    const account = await accountOf(asked, moment)
    const topic = asked.topicId ? await topicById(tx, asked.topicId) : await defaultTopic(tx)
    if (!topic) throw refusal('topic_not_found')
    const line = await lineById(tx, asked.lineId ?? topic.line_id)
    if (!line) throw refusal('line_not_found')
    const nextContactBy = new Date(asked.nextContactBy)
    const objection = objectionToTime(nextContactBy, now)
    if (objection) throw refusal(objection)
    const keeper = await keeperOn(line, asked, moment)
    const uploads = await attachable(tx, actor, asked.files)
    if (!uploads) throw refusal('file_not_found')

    const begun = await beginTicket(moment, {
      account,
      serviceId: asked.serviceId ?? null,
      topicId: topic.id,
      lineId: line.id,
      subject: asked.subject,
      text: asked.text,
      impact: topic.impact,
      priority: priorityOf(topic.impact, topic.urgency),
      uploads,
      outward: { contactId: asked.contactId, heardBy: asked.heardBy, nextContactBy },
    })
    if (keeper) await give(begun.ticketId, keeper, moment)
    return begun
  },
)

/** The account, with the contact and the service that belong to it. */
async function accountOf({ accountId, contactId, serviceId }: Asked, { tx, now, refusal }: Now) {
  const account = await accountById(tx, accountId)
  if (!account) throw refusal('account_not_found')
  const contacts = await contactsOf(tx, accountId, now)
  if (!contacts.some(({ contact_id }) => contact_id === contactId)) throw refusal('contact_not_found')
  const service = serviceId ? await serviceById(tx, serviceId) : null
  if (serviceId && service?.account_id !== accountId) throw refusal('service_not_found')
  return account
}

/** Who has it from now on; null is the line. A program answers for nothing. */
async function keeperOn(line: { id: string; restricted: boolean }, { keptBy, contactId, accountId }: Asked, at: Now) {
  const { tx, actor, refusal } = at
  if (keptBy === 'line' || actor.key) return null
  const agent = await workingAgent(tx, actor.id!)
  if (!agent) return null
  const there = { account_id: accountId, contact_id: contactId, line_id: line.id, assignee_id: null }
  const sees = mayWrite({ type: 'agent', accounts: [], ...agent }, { ...there, restricted: line.restricted })
  if (!sees) throw refusal('agent_sees_not')
  return agent.id
}

async function give(ticketId: string, to: string, { tx, announce }: Now) {
  const seq = await announce(ticketAssigned(ticketId, { from: null, to, why: 'began_it' }))
  await changeTicket(tx, ticketId, seq, { assignee_id: to }, true)
}
