import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import { type Actor, type Hands, systemActor } from '#platform/command.ts'
import { beginAccount, bringIn } from '../accounts/index.ts'
import { beginTicket, defaultTopic, priorityOf } from '../tickets/index.ts'
import { keepSample } from './store.ts'

const contractNumber = 'SAMPLE-1'
/** Nobody's by definition (RFC 6761), so the mail channel keeps its letters here. */
const email = 'client@sample.invalid'

/** An account, a contact and their question, as any other; the ledger says that the desk itself wrote them. */
export async function putSample(hands: Hands, lineId: string, language: Language) {
  const say = words[language].desk.firstRun.sample
  const own = by(hands, systemActor)
  const account = (await beginAccount(own, {
    contractNumber,
    name: say.account,
    category: 'legal_entity',
    tier: 'standard',
    language,
    zone: null,
  }))!
  const client = { name: say.contact, email, role: 'technical', mayCall: false } as const
  const brought = await bringIn(own, account, client)
  if (typeof brought === 'string') throw new Error(`the sample's contact: ${brought}`)

  const topic = (await defaultTopic(hands.tx))!
  const asker: Actor = { ...systemActor, type: 'client', id: brought.contactId, language }
  const { ticketId } = await beginTicket(
    { ...by(hands, asker), actor: asker },
    {
      account,
      serviceId: null,
      topicId: topic.id,
      lineId,
      subject: say.subject,
      text: say.text,
      impact: 'degraded',
      priority: priorityOf('degraded', topic.urgency),
      uploads: [],
    },
  )
  await keepSample(hands.tx, { account_id: account.id, contact_id: brought.contactId, ticket_id: ticketId })
}

/** The same hands, whose news are signed by somebody else. */
const by = (hands: Hands, { type, id, trust, channel }: Actor): Hands => ({
  ...hands,
  announce: (what, more) => hands.announce(what, { type, id, trust, channel, ...more }),
})
