import { promises } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { calendarChanged } from '../events.ts'
import { heldCalendars, setCalendar } from '../store.ts'

/** Times that clients were named stand on their tickets and stay; what is promised from now on follows the change. */
export const changeCalendar = perform(
  promises.changeCalendar,
  async ({ calendarId: id, ...terms }, { tx, announce, refusal }) => {
    const calendars = await heldCalendars(tx)
    if (!calendars.some((calendar) => calendar.id === id)) throw refusal('calendar_not_found')
    if (calendars.some((other) => other.id !== id && other.name === terms.name)) throw refusal('name_taken')
    await setCalendar(tx, { id, ...terms, retired_at: null })
    await announce(calendarChanged(systemStream, { calendarId: id }, terms))
    return {}
  },
)
