import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { accountOpened } from '../events.ts'
import { addAccount } from '../store.ts'

export const openAccount = perform(
  accounts.openAccount,
  async ({ contractNumber, name, ...terms }, { tx, now, announce, refusal }) => {
    const id = newId(now)
    const made = await addAccount(tx, { id, contract_number: contractNumber, name, ...terms, opened_at: now })
    if (!made) throw refusal('contract_taken')
    await announce(accountOpened(id, terms, { name, contractNumber }))
    return { accountId: id }
  },
)
