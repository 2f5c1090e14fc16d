import { sql } from 'kysely'
import { app } from '../app.ts'
import { append } from '../platform/ledger.ts'
import { lockTicket } from '../tickets/store.ts'

export const verify = [sql, app, append, lockTicket]
