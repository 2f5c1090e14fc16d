import { promises } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { termsChanged } from '../events.ts'
import { heldCalendars, setTerms } from '../store.ts'

export const changeTerms = perform(promises.changeTerms, async ({ priority, ...terms }, { tx, announce, refusal }) => {
  const { calendarId, firstReplyMinutes, updateMinutes } = terms
  const calendars = await heldCalendars(tx)
  if (calendarId && !calendars.some(({ id }) => id === calendarId)) throw refusal('calendar_not_found')
  const row = { calendar_id: calendarId, first_reply_minutes: firstReplyMinutes, update_minutes: updateMinutes }
  await setTerms(tx, { priority, ...row })
  await announce(termsChanged(systemStream, { priority, ...terms }))
  return {}
})
