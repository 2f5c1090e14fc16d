import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { takeFactorAway } from '../../sign-in/index.ts'
import { resetHolds } from '../../staff/index.ts'
import { contactById } from '../contact.ts'
import { takeContactReset } from '../store.ts'

/** The second of two agrees: factor and sessions are gone, and the contact reads of it in a letter. */
export const approveContactFactorReset = perform(accounts.approveContactFactorReset, async ({ contactId }, moment) => {
  const { tx, now, actor, refusal } = moment
  if (!(await contactById(tx, contactId))) throw refusal('contact_not_found')
  const asked = await takeContactReset(tx, contactId)
  if (!asked || !resetHolds(asked.asked_at, now)) throw refusal('reset_not_asked')
  if (asked.asked_by === actor.id) throw refusal('another_must_agree')
  await takeFactorAway(moment, contactId)
  return {}
})
