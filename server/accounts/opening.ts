import type { accounts } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import type { Hands } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { accountOpened } from './events.ts'
import { addAccount } from './store.ts'

/** Writes a new account down; nothing when its contract number is taken. */
export async function beginAccount({ tx, now, announce }: Hands, wanted: Input<typeof accounts.openAccount>) {
  const { contractNumber, name, ...terms } = wanted
  const id = newId(now)
  const account = { id, contract_number: contractNumber, name, ...terms }
  if (!(await addAccount(tx, { ...account, opened_at: now }))) return undefined
  await announce(accountOpened(id, terms, { name, contractNumber }))
  return account
}
