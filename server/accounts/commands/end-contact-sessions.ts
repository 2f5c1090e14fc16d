import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { endSessionsFor } from '../../sign-in/index.ts'
import { contactById } from '../contact.ts'

/** A client's lost laptop, a colleague's browser they forgot: one session ends, or all of them. */
export const endContactSessions = perform(accounts.endContactSessions, async ({ contactId, sessionId }, moment) => {
  if (!(await contactById(moment.tx, contactId))) throw moment.refusal('contact_not_found')
  const ended = await endSessionsFor(moment, contactId, sessionId)
  if (sessionId && ended.length === 0) throw moment.refusal('session_not_found')
  return { ended: ended.length }
})
