import { sql } from 'kysely'
import type { Tx } from './db.ts'

export const event = (kind: string) => ({ kind })
export const append = (tx: Tx) => sql`select 1`.execute(tx)
