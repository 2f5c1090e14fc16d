import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { signOutEverywhere } from '../../sign-in/index.ts'
import { accountKeptBy } from '../access.ts'
import { contactChanged } from '../events.ts'
import { endOfRight, settleEntry } from '../rights.ts'
import { contactsOf, setRight } from '../store.ts'

/** Only whose role one may give, and only into a role that one may give. */
export const changeColleague = perform(
  accounts.changeColleague,
  async ({ accountId, contactId, role, mayCall, until }, moment) => {
    const { tx, now, actor, announce, refusal } = moment
    const kept = await accountKeptBy(actor, accountId, tx)
    if (!kept) throw refusal('account_not_found')
    const right = (await contactsOf(tx, accountId, now)).find(({ contact_id }) => contact_id === contactId)
    if (!right) throw refusal('contact_not_found')
    if (!kept.mayGive.includes(right.role) || !kept.mayGive.includes(role) || contactId === actor.id)
      throw refusal('role_not_yours')
    const end = await endOfRight(moment, until)
    if (end === 'date_past') throw refusal(end)

    await setRight(tx, accountId, contactId, { role, may_call: mayCall === 'yes', until: end })
    if (role !== right.role) await signOutEverywhere(moment, contactId)
    await settleEntry(moment, contactId)
    await announce(contactChanged(accountId, { contactId, role, mayCall: mayCall === 'yes', until: until ?? null }))
    return {}
  },
)
