import type { Db } from '#platform/db.ts'
import type { SignatureSeenRow } from './tables.ts'

/** Keeps a signature with the delivery it came by first; gives the mark of that one. */
export async function firstMarkOf(db: Db, seen: SignatureSeenRow): Promise<string> {
  const added = await db
    .insertInto('mail_signatures_seen')
    .values(seen)
    .onConflict((c) => c.column('signature').doNothing())
    .returning('mark')
    .executeTakeFirst()
  if (added) return added.mark
  const first = await db
    .selectFrom('mail_signatures_seen')
    .select('mark')
    .where('signature', '=', seen.signature)
    .executeTakeFirst()
  // Tidied away between the two: as old as that, it is another's.
  return first?.mark ?? ''
}

export const forgetSignatures = (db: Db, before: Date) =>
  db.deleteFrom('mail_signatures_seen').where('first_at', '<', before).execute()
