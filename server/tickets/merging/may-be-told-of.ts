import type { Db, Tx } from '#platform/db.ts'
import { contactsOf } from '../../accounts/index.ts'
import { informantsOf } from '../informants/store.ts'
import { mayBeInformed } from '../rules.ts'

type Ticket = { id: string; account_id: string; contact_id: string }

/** Who hears of one ticket, does not hear of the other yet, and could be told of that too: nobody reads more by a merge. */
export async function mayBeToldOf(db: Db | Tx, one: Ticket, other: Ticket, now: Date): Promise<string[]> {
  const hears = await informantsOf(db, other.id)
  const rights = new Map((await contactsOf(db, other.account_id, now)).map((right) => [right.contact_id, right]))
  return [...new Set([one.contact_id, ...(await informantsOf(db, one.id))])].filter((id) => {
    const right = rights.get(id)
    return right !== undefined && !hears.includes(id) && mayBeInformed(right, other)
  })
}
