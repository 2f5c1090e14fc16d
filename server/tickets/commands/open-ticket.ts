import { tickets } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import { words } from '#contract/words/words.ts'
import { type Actor, type Moment, performPrepared } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { accountById, serviceById, servicesAmong } from '../../accounts/index.ts'
import { answersStrayFrom, namedIn, takeAnswers } from '../answers/take.ts'
import { isUnproven } from '../authorship/rules.ts'
import { forgetDraft, setWay } from '../drafts/store.ts'
import { attachable } from '../entries.ts'
import { beginTicket } from '../opening.ts'
import { priorityOf, subjectFrom } from '../rules.ts'
import { giveWithTicket, lacksItsWords } from '../secrets/give.ts'
import { withParts } from '../technical.ts'
import { objectionToTopic } from '../topics.ts'
import { defaultTopic, lettersTopic, topicById } from '../topics-store.ts'

type Asked = Input<typeof tickets.openTicket>

const hour = 3600
const mostAnHour = 20

export const openTicket = performPrepared(
  tickets.openTicket,
  async (_, { world, actor }) => {
    // What anybody can send in somebody's name is bounded where it comes in, and takes none of what is theirs.
    if (actor.channel !== 'import' && !isUnproven(actor))
      await world.limits.take(`tickets:${actor.id}`, mostAnHour, hour, 'too_many_tickets')
  },
  async (asked, moment) => {
    const { tx, actor, refusal } = moment
    if (lacksItsWords(asked)) throw refusal('secret_words_missing')
    const account = await accountFor(asked, moment)
    const topic = asked.topicId ? await topicById(tx, asked.topicId) : await unnamedTopic(tx, actor)
    if (!topic) throw refusal('topic_not_found')
    const objection = actor.broughtBy ? undefined : objectionToTopic(topic, actor)
    if (objection) throw refusal(objection)
    const form = { fields: topic.fields, sent: asked.answers }
    if (actor.channel !== 'import' && answersStrayFrom(form)) throw refusal('questions_changed')
    const uploads = await attachable(tx, actor, [...asked.files, ...namedIn(form, 'file', actor)])
    if (!uploads) throw refusal('file_not_found')
    const services = await servicesAmong(tx, account.id, namedIn(form, 'service', actor))

    if (asked.draft) await forgetDraft(tx, actor.id!, asked.draft, moment.now)
    if (asked.technical) await setWay(tx, actor.id!, asked.technical === 'yes')
    const begun = await beginTicket(moment, {
      account,
      serviceId: asked.serviceId ?? null,
      topicId: topic.id,
      lineId: actor.beginsOnLine ?? topic.line_id,
      subject: asked.subject ?? subjectFrom(asked.text, words[actor.language].common.noSubject),
      text: withParts(asked, actor.language),
      impact: asked.impact,
      priority: priorityOf(asked.impact, topic.urgency),
      uploads,
      answers: takeAnswers(form, actor, { services, uploads }),
    })
    await giveWithTicket(moment, begun.ticketId, asked)
    return begun
  },
)

const unnamedTopic = (tx: Tx, { channel }: Actor) => (channel === 'mail' ? lettersTopic(tx) : defaultTopic(tx))

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
