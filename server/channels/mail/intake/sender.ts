import type { MailLevel } from '#contract/mail/trust.ts'
import type { Actor, World } from '#platform/command.ts'
import { systemActor } from '#platform/command.ts'
import { rightsOf } from '../../../accounts/index.ts'
import { mayComeIn, personById } from '../../../sign-in/index.ts'

/** A contact as the author of a mail, with the rights they have now; null when they may not come in any more. */
export async function authorByMail({ db, clock }: World, contactId: string, trust: MailLevel): Promise<Actor | null> {
  const now = clock()
  const person = await personById(db, contactId)
  if (person?.kind !== 'contact' || !mayComeIn(person, now)) return null
  const rights = await rightsOf(db, contactId, now)
  return {
    ...systemActor,
    type: 'client',
    id: person.id,
    name: person.name,
    roles: [...new Set(rights.map(({ role }) => role))],
    accounts: rights.map(({ account_id: id, role }) => ({ id, role })),
    channel: 'mail',
    trust,
    language: person.language,
    zone: person.zone,
  }
}

/** For how many accounts they may write, and for how many they may look. */
export const reachOf = ({ accounts }: Actor) => ({
  writesFor: accounts.filter(({ role }) => role !== 'viewer').length,
  readsFor: accounts.length,
})
