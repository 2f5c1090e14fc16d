import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { signOutEverywhere } from '../../sign-in/index.ts'
import { accountKeptBy } from '../access.ts'
import { contactEnded } from '../events.ts'
import { settleEntry } from '../rights.ts'
import { contactsOf, endRight } from '../store.ts'

/** A leaver of the client's: one step, and every session is over. */
export const endColleague = perform(accounts.endColleague, async ({ accountId, contactId }, moment) => {
  const { tx, now, actor, announce, refusal } = moment
  const kept = await accountKeptBy(actor, accountId, tx)
  if (!kept) throw refusal('account_not_found')
  const right = (await contactsOf(tx, accountId, now)).find(({ contact_id }) => contact_id === contactId)
  if (!right) throw refusal('contact_not_found')
  if (!kept.mayGive.includes(right.role) || contactId === actor.id) throw refusal('role_not_yours')

  await endRight(tx, accountId, contactId, now)
  await signOutEverywhere(moment, contactId)
  await settleEntry(moment, contactId)
  await announce(contactEnded(accountId, { contactId }))
  return {}
})
