import { sql } from 'kysely'

export const accountName = sql`select name from accounts`
