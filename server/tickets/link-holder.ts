import type { Actor, World } from '#platform/command.ts'
import { contactsOf } from '../accounts/index.ts'
import { personById } from '../sign-in/index.ts'
import { holderOf } from './link.ts'
import { maySee } from './rules.ts'
import { linkKey, ticketByNumber } from './store.ts'

/** Of which line it is decides nothing for contacts. */
const noLine = { line_id: '', assignee_id: null, restricted: false }

/**
 * Who holds the link, as somebody who may act, with the trust of a letter and the right on this one account. Nobody,
 * when the link has ended or the contact may not read the ticket any more: a letter never outlives a right.
 */
export async function holderOfLink(
  { db, clock }: World,
  visitor: Actor,
  number: number,
  k: string,
  which: 'not ended' | 'also ended' = 'not ended',
) {
  const now = clock()
  const ticket = await ticketByNumber(db, number)
  const link = ticket && holderOf(k, ticket.id, await linkKey(db), which === 'also ended' ? null : now)
  if (!ticket || !link) return undefined
  const person = await personById(db, link.contactId)
  const rights = await contactsOf(db, ticket.account_id, now)
  const right = rights.find(({ contact_id }) => contact_id === link.contactId)
  if (!person?.active || !right) return undefined
  const holder: Actor = {
    ...visitor,
    type: 'client',
    id: person.id,
    name: person.name,
    roles: [right.role],
    lines: [],
    accounts: [{ id: ticket.account_id, role: right.role }],
    trust: 'L',
    channel: 'mail',
    session: null,
  }
  return maySee(holder, { ...ticket, ...noLine }) ? { ticket, holder } : undefined
}
