import type { ContactRole } from '#contract/roles.ts'
import type { Actor } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { rolesGivenBy } from './rules.ts'
import { lockAccount } from './store.ts'

/** The account of somebody who keeps its people, locked for this command; a foreign one and a missing one look alike. */
export async function accountKeptBy(actor: Actor, accountId: string, tx: Tx) {
  const right = actor.accounts.find(({ id }) => id === accountId)
  const mayGive: readonly ContactRole[] = right ? rolesGivenBy(right.role) : []
  const account = mayGive.length > 0 ? await lockAccount(tx, accountId) : undefined
  return account && { account, mayGive }
}
