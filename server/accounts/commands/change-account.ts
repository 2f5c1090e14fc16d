import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { accountChanged } from '../events.ts'
import { lockAccount, setAccount } from '../store.ts'

export const changeAccount = perform(
  accounts.changeAccount,
  async ({ accountId, name, category, tier, language, zone }, { tx, announce, refusal }) => {
    if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
    await setAccount(tx, accountId, { name, category, tier, language, zone })
    await announce(accountChanged(accountId, { category, tier, language, zone }, { name }))
    return {}
  },
)
