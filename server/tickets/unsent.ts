/**
 * A new ticket is changed at once by those who react to it. As long as its row has not gone out (conversation.ts keeps
 * writes until somebody reads), the change goes with it: one write, where an insert and an update would each go through
 * all eight indexes.
 */
import type { Db, Tx } from '#platform/db.ts'
import { Late } from '#platform/written-value.ts'
import type { TicketRow } from './tables.ts'

type Unsent = { row: TicketRow; sent: boolean }
const filedIn = new WeakMap<Db | Tx, Map<string, Unsent>>()

/** The row as values that are read when the statement goes out. */
export function filed(tx: Tx, ticket: TicketRow): Record<keyof TicketRow, Late> {
  const unsent: Unsent = { row: { ...ticket }, sent: false }
  const tickets = filedIn.get(tx) ?? new Map()
  filedIn.set(tx, tickets.set(ticket.id, unsent))
  const late = (column: keyof TicketRow) =>
    new Late(() => {
      unsent.sent = true
      return unsent.row[column]
    })
  return Object.fromEntries(Object.keys(ticket).map((column) => [column, late(column as keyof TicketRow)])) as never
}

/** The row that has not gone out yet, for whoever asks or changes. */
export function unsentTicket(tx: Db | Tx, id: string): TicketRow | undefined {
  const found = filedIn.get(tx)?.get(id)
  return found?.sent === false ? found.row : undefined
}
