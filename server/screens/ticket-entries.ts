import { tickets } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { asDeskEntry } from './shared/desk-entries.ts'
import { pageOf } from './shared/desk-thread.ts'
import { ticketSeenBy } from './shared/ticket-seen-by.ts'

/** What the page of a long ticket leaves out, by and by: no answer grows with what was said before. */
export const ticketEntries = screen(tickets.ticketEntries, async ({ number, ...stretch }, { db, actor, refusal }) => {
  const ticketId = await ticketSeenBy(db, actor, number)
  if (!ticketId) throw refusal('ticket_not_found')
  const { rows, left } = await pageOf(db, ticketId, stretch, actor)
  return { entries: rows.map((row) => asDeskEntry(row, actor)), left }
})
