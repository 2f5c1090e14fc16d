import { promises } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { knownTopic } from '../../tickets/index.ts'
import { topicTermsChanged } from '../events.ts'
import { dropTopicTerms, heldCalendars, setTopicTerms } from '../store.ts'

export const changeTopicTerms = perform(
  promises.changeTopicTerms,
  async ({ topicId, terms }, { tx, announce, refusal }) => {
    if (!(await knownTopic(tx, topicId))) throw refusal('topic_not_found')
    if (!terms) {
      await dropTopicTerms(tx, topicId)
      await announce(topicTermsChanged(systemStream, { topicId, own: false }))
      return {}
    }
    const { calendarId, firstReplyMinutes, updateMinutes } = terms
    const calendars = await heldCalendars(tx)
    if (calendarId && !calendars.some(({ id }) => id === calendarId)) throw refusal('calendar_not_found')
    const row = { calendar_id: calendarId, first_reply_minutes: firstReplyMinutes, update_minutes: updateMinutes }
    await setTopicTerms(tx, { topic_id: topicId, ...row })
    await announce(topicTermsChanged(systemStream, { topicId, ...terms }))
    return {}
  },
)
