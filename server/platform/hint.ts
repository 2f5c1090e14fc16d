import { sql } from 'kysely'
import { unanswered } from './conversation.ts'
import type { Tx } from './db.ts'

/**
 * Tells open pages that there is something new about these tickets, when nothing has happened to them that the ledger
 * would know: the hint goes out with the transaction.
 */
export const hintAt = (tx: Tx, ticketIds: readonly string[]) =>
  sql`${sql.raw(unanswered)} select pg_notify('otklik_live', ${JSON.stringify(ticketIds)})`.execute(tx)

/** The same of what belongs to no ticket: every open desk asks for its lists and counts again. */
export const hintAtLists = (tx: Tx) => hintAt(tx, [])
