// planted: sql-lives-in-the-store
import { sql } from 'kysely'

export const write = sql`update tickets set status = 'closed'`
