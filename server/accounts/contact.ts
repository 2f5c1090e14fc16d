import type { Tx } from '#platform/db.ts'
import { personById } from '../sign-in/index.ts'

/** Somebody who acts, or acted, for a client; staff and programs are nobody here. */
export async function contactById(tx: Tx, contactId: string) {
  const person = await personById(tx, contactId)
  return person?.kind === 'contact' ? person : undefined
}
