import { accounts } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { accountKeptBy } from '../access.ts'
import { bringIn } from '../bring-in.ts'
import { countInvitation } from '../invitations.ts'

/**
 * The same answer whether or not the address was known here: nobody learns by inviting who else is a client. A known
 * person is not signed out either, or anybody could do that to anybody.
 */
export const inviteColleague = performPrepared(
  accounts.inviteColleague,
  (_, { world, actor }) => countInvitation(world, actor),
  async ({ accountId, ...wanted }, moment) => {
    const { tx, actor, refusal } = moment
    const kept = await accountKeptBy(actor, accountId, tx)
    if (!kept) throw refusal('account_not_found')
    if (!kept.mayGive.includes(wanted.role)) throw refusal('role_not_yours')
    const brought = await bringIn(moment, kept.account, { ...wanted, mayCall: wanted.mayCall === 'yes' })
    if (typeof brought === 'string') throw refusal(brought)
    return {}
  },
)
