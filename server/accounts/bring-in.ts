import type { ContactRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'
import type { Hands } from '#platform/command.ts'
import { invite, personByEmail } from '../sign-in/index.ts'
import { theDesk } from '../staff/index.ts'
import { contactAdded } from './events.ts'
import { endOfRight, settleEntry } from './rights.ts'
import { contactsOf, giveRight, type LockedAccount } from './store.ts'

export type Wanted = {
  name: string
  email: string
  role: ContactRole
  mayCall: boolean
  until?: string | null | undefined
  language?: Language | undefined
  zone?: string | undefined
}

/** Somebody gets a right on the account, or the reason why not. Whoever is known by the address keeps their own record. */
export async function bringIn(hands: Hands, account: LockedAccount, wanted: Wanted) {
  const { tx, now, announce } = hands
  const { name, email, role, mayCall, until } = wanted
  const end = await endOfRight(hands, until)
  if (end === 'date_past') return end

  const known = await personByEmail(tx, 'contact', email)
  if (known && (await contactsOf(tx, account.id, now)).some(({ contact_id }) => contact_id === known.id))
    return 'contact_exists' as const
  const { id: contactId, link } = known
    ? { id: known.id, link: null }
    : await invite(hands, { kind: 'contact', name, email, ...(await mannerOf(hands, account, wanted)) })

  const right = { role, may_call: mayCall, until: end, ended_at: null, named: name }
  await giveRight(tx, { account_id: account.id, contact_id: contactId, ...right })
  await settleEntry(hands, contactId)
  await announce(contactAdded(account.id, { contactId, role, mayCall, until: until ?? null }, { name, email }))
  return { contactId, link, known: known !== undefined }
}

/** As was said; else as the account; else as the desk. */
async function mannerOf({ tx }: Hands, account: LockedAccount, { language, zone }: Wanted) {
  const desk = (await theDesk(tx))!
  return { language: language ?? account.language ?? desk.language, zone: zone ?? account.zone ?? desk.zone }
}
