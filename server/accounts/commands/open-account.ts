import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { beginAccount } from '../opening.ts'

export const openAccount = perform(accounts.openAccount, async (wanted, moment) => {
  const account = await beginAccount(moment, wanted)
  if (!account) throw moment.refusal('contract_taken')
  return { accountId: account.id }
})
