import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { inviteAgain } from '../../sign-in/index.ts'
import { contactsOf, lockAccount } from '../store.ts'

/** The first letter went astray: a new link, and the first one is worth nothing. */
export const inviteContactAgain = perform(accounts.inviteContactAgain, async ({ accountId, contactId }, moment) => {
  const { tx, now, refusal } = moment
  if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
  const contacts = await contactsOf(tx, accountId, now)
  if (!contacts.some(({ contact_id }) => contact_id === contactId)) throw refusal('contact_not_found')
  const again = await inviteAgain(moment, contactId)
  if (again === 'came_in_already') throw refusal(again)
  return again
})
