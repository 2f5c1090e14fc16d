import { accounts } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { inviteAgain } from '../../sign-in/index.ts'
import { accountKeptBy } from '../access.ts'
import { countInvitation, invitationIsDue } from '../invitations.ts'
import { contactsOf } from '../store.ts'

/**
 * The invitation went astray. The same answer whether or not the colleague has come in long ago, by this account or by
 * another: nobody learns it here. Where no mail goes out, nothing is done: a new link would end the one that staff gave.
 */
export const inviteColleagueAgain = performPrepared(
  accounts.inviteColleagueAgain,
  async ({ contactId }, { world, actor }) => {
    await countInvitation(world, actor)
    return invitationIsDue(world, contactId)
  },
  async ({ accountId, contactId }, moment, isDue) => {
    const { tx, now, actor, world, refusal } = moment
    const kept = await accountKeptBy(actor, accountId, tx)
    if (!kept) throw refusal('account_not_found')
    const right = (await contactsOf(tx, accountId, now)).find(({ contact_id }) => contact_id === contactId)
    if (!right) throw refusal('contact_not_found')
    if (!kept.mayGive.includes(right.role) || contactId === actor.id) throw refusal('role_not_yours')
    if (isDue && world.settings.mailGoesOut) await inviteAgain(moment, contactId)
    return {}
  },
)
