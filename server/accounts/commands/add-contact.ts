import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { signOutEverywhere } from '../../sign-in/index.ts'
import { bringIn } from '../bring-in.ts'
import { lockAccount } from '../store.ts'

/** One person is one record: who is known by the address already gets one right more. */
export const addContact = perform(accounts.addContact, async ({ accountId, ...wanted }, moment) => {
  const account = await lockAccount(moment.tx, accountId)
  if (!account) throw moment.refusal('account_not_found')
  const brought = await bringIn(moment, account, wanted)
  if (typeof brought === 'string') throw moment.refusal(brought)
  if (brought.known) await signOutEverywhere(moment, brought.contactId)
  return { contactId: brought.contactId, link: brought.link }
})
