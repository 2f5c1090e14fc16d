import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { signOutEverywhere, stopPerson } from '../../sign-in/index.ts'
import { contactEnded } from '../events.ts'
import { contactsOf, endRight, lockAccount, rightsLeft } from '../store.ts'

/** The right ends now. With the last right the person can no longer come in. */
export const endContact = perform(accounts.endContact, async ({ accountId, contactId }, moment) => {
  const { tx, now, announce, refusal } = moment
  if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
  const contacts = await contactsOf(tx, accountId, now)
  const right = contacts.find(({ contact_id }) => contact_id === contactId)
  if (!right) throw refusal('contact_not_found')
  if (right.role === 'owner' && contacts.filter(({ role }) => role === 'owner').length === 1)
    throw refusal('last_owner')

  await endRight(tx, accountId, contactId, now)
  if (await rightsLeft(tx, contactId)) await signOutEverywhere(moment, contactId)
  else await stopPerson(moment, contactId)
  await announce(contactEnded(accountId, { contactId }))
  return {}
})
