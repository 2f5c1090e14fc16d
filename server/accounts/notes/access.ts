import type { Actor } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { mayReadNote } from './rules.ts'
import { lockNote } from './store.ts'

/** The note, locked, for somebody who may read it; one of a foreign line and a missing one look alike. */
export async function noteFor(actor: Actor, accountId: string, noteId: string, tx: Tx) {
  const note = await lockNote(tx, accountId, noteId)
  return note && mayReadNote(actor, note) ? note : undefined
}
