import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { invite, personByEmail, restorePerson, signOutEverywhere } from '../../sign-in/index.ts'
import { theDesk } from '../../staff/index.ts'
import { contactAdded } from '../events.ts'
import { endOfDay } from '../rules.ts'
import { contactsOf, giveRight, lockAccount } from '../store.ts'

/** One person is one record: who is known by the address already gets one right more. */
export const addContact = perform(
  accounts.addContact,
  async ({ accountId, name, email, role, mayCall, until, language, zone }, moment) => {
    const { tx, now, announce, refusal } = moment
    if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
    const untilInstant = until ? endOfDay(until, (await theDesk(tx))!.zone) : null
    if (untilInstant && untilInstant <= now) throw refusal('date_past')

    const known = await personByEmail(tx, 'contact', email)
    if (known && (await contactsOf(tx, accountId, now)).some(({ contact_id }) => contact_id === known.id))
      throw refusal('contact_exists')
    if (known && !known.active) await restorePerson(moment, known.id)
    if (known) await signOutEverywhere(moment, known.id)
    const { id, link } = known
      ? { id: known.id, link: null }
      : await invite(moment, { kind: 'contact', name, email, language, zone })

    await giveRight(tx, {
      account_id: accountId,
      contact_id: id,
      role,
      may_call: mayCall,
      until: untilInstant,
      ended_at: null,
    })
    await announce(contactAdded(accountId, { contactId: id, role, mayCall, until: until ?? null }, { name, email }))
    return { contactId: id, link }
  },
)
