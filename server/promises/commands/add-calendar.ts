import { promises } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { calendarAdded } from '../events.ts'
import { addCalendarRow, heldCalendars } from '../store.ts'

export const addCalendar = perform(promises.addCalendar, async (terms, { tx, now, announce, refusal }) => {
  const others = await heldCalendars(tx)
  if (others.some(({ name }) => name === terms.name)) throw refusal('name_taken')
  const id = newId(now)
  await addCalendarRow(tx, { id, ...terms, retired_at: null })
  await announce(calendarAdded(systemStream, { calendarId: id }, terms))
  return { calendarId: id }
})
