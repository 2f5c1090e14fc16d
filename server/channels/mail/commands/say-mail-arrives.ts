import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { personById } from '../../../sign-in/index.ts'
import { mailSaidToArrive } from '../events.ts'
import { unmark } from '../returns/store.ts'

/** The box is empty again, the typing error is mended: somebody of the staff knows better than the last report. */
export const sayMailArrives = perform(mail.sayMailArrives, async ({ contactId }, { tx, announce, refusal }) => {
  const contact = await personById(tx, contactId)
  if (contact?.kind !== 'contact') throw refusal('contact_not_found')
  if (!(await unmark(tx, contactId))) throw refusal('mail_arrives_already')

  await announce(mailSaidToArrive(contactId, {}))
  return {}
})
