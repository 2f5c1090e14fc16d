import { firstRun } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { contactsOf, endRightOf } from '../../accounts/index.ts'
import { closeSample } from '../../tickets/index.ts'
import { takeSample } from '../store.ts'

/** Out of the queue and out of the way; the account, the conversation and their history stay as they are. */
export const removeSample = perform(firstRun.removeSample, async (_, moment) => {
  const { tx, now, refusal } = moment
  const sample = await takeSample(tx, now)
  if (!sample) throw refusal('sample_not_found')

  await closeSample(moment, sample.ticket_id)
  const { account_id: accountId, contact_id: contactId } = sample
  const rights = await contactsOf(tx, accountId, now)
  if (rights.some(({ contact_id }) => contact_id === contactId)) await endRightOf(moment, accountId, contactId)
  return {}
})
