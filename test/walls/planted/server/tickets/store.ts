import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import './tables.ts'

export const lockTicket = (tx: Tx, id: string) => sql`select ${id}`.execute(tx)
