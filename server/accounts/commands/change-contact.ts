import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { signOutEverywhere } from '../../sign-in/index.ts'
import { contactChanged } from '../events.ts'
import { endOfRight, settleEntry } from '../rights.ts'
import { isLastOwner } from '../rules.ts'
import { contactsOf, lockAccount, setRight } from '../store.ts'

/** Another role, another end. Whoever had the old role signs in anew with the new one. */
export const changeContact = perform(
  accounts.changeContact,
  async ({ accountId, contactId, role, mayCall, until }, moment) => {
    const { tx, now, announce, refusal } = moment
    if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
    const contacts = await contactsOf(tx, accountId, now)
    const right = contacts.find(({ contact_id }) => contact_id === contactId)
    if (!right) throw refusal('contact_not_found')
    if (role !== 'owner' && isLastOwner(contactId, contacts)) throw refusal('last_owner')
    const end = await endOfRight(moment, until)
    if (end === 'date_past') throw refusal(end)

    await setRight(tx, accountId, contactId, { role, may_call: mayCall, until: end })
    if (role !== right.role) await signOutEverywhere(moment, contactId)
    await settleEntry(moment, contactId)
    await announce(contactChanged(accountId, { contactId, role, mayCall, until: until ?? null }))
    return {}
  },
)
