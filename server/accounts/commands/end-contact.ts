import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { endRightOf } from '../rights.ts'
import { isLastOwner } from '../rules.ts'
import { contactsOf, lockAccount } from '../store.ts'

/** The right ends now. With the last right the person can no longer come in. */
export const endContact = perform(accounts.endContact, async ({ accountId, contactId }, moment) => {
  const { tx, now, refusal } = moment
  if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
  const contacts = await contactsOf(tx, accountId, now)
  if (!contacts.some(({ contact_id }) => contact_id === contactId)) throw refusal('contact_not_found')
  if (isLastOwner(contactId, contacts)) throw refusal('last_owner')

  await endRightOf(moment, accountId, contactId)
  return {}
})
