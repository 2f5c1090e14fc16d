import { within } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { agentLeft, deskSetUp } from '../staff/events.ts'
import { passOnTicketsOf } from './of-a-leaver.ts'
import { asItComes } from './topics.ts'
import { addTopics } from './topics-store.ts'
import { usualTopics } from './usual-topics.ts'

export const ticketReactions = [
  within(agentLeft, 'tickets.of-a-leaver', ({ streamId, meta: { ticketsTo } }, hands) =>
    passOnTicketsOf(hands, streamId, ticketsTo),
  ),

  /** A provider's usual topics come ready; where they start is what the lines are for. */
  within(deskSetUp, 'tickets.usual-topics', async ({ meta: { firstLineId, secondLineId } }, { tx, now }) => {
    await addTopics(
      tx,
      usualTopics.map(({ ru, en, line, impact, urgency, hint, fields }, position) => ({
        id: newId(now),
        position,
        name_ru: ru,
        name_en: en,
        line_id: line === 'second' ? secondLineId : firstLineId,
        active: true,
        impact,
        urgency,
        hint_ru: hint?.ru ?? '',
        hint_en: hint?.en ?? '',
        fields,
        ...asItComes,
      })),
    )
  }),
]
