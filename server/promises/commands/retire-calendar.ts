import { promises } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { calendarRetired } from '../events.ts'
import { heldCalendars, retire, usesOf } from '../store.ts'

export const retireCalendar = perform(
  promises.retireCalendar,
  async ({ calendarId: id }, { tx, now, announce, refusal }) => {
    const calendars = await heldCalendars(tx)
    if (!calendars.some((calendar) => calendar.id === id)) throw refusal('calendar_not_found')
    if ((await usesOf(tx, id)) > 0) throw refusal('calendar_in_use')
    await retire(tx, id, now)
    await announce(calendarRetired(systemStream, { calendarId: id }))
    return {}
  },
)
