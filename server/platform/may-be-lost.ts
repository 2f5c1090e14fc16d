import { sql } from 'kysely'
import { unanswered } from './conversation.ts'
import type { Tx } from './db.ts'

/**
 * What this transaction writes need not be on the disk when it ends: nobody is told that it is, and a machine that dies
 * does it again. Half of what a small transaction costs is waiting for its disk.
 */
export const mayBeLost = (tx: Tx) => sql`${sql.raw(unanswered)} set local synchronous_commit = off`.execute(tx)
