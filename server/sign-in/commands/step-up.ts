import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { factorConfirmed } from '../events.ts'
import { takeCode } from '../factors.ts'
import { countCode, forgetCodes, refuseAfter } from '../limits.ts'
import { startSession, stayBegan } from '../sessions.ts'
import { factorOf } from '../store.ts'

/** The second factor once more, within a session: for ten minutes what cannot be taken back may be done. */
export const stepUp = performPrepared(
  contract.stepUp,
  async (_, { world, actor, now, refusal }) => {
    if (!(await factorOf(world.db, actor.id!))?.secret) throw refusal('factor_missing')
    await refuseAfter(world.limits, await countCode(world.limits, actor.id!, actor.session!), actor.session!, now)
  },
  async ({ code }, moment) => {
    const { actor, now, world, announce, refusal, keepSession } = moment
    if (!(await takeCode(moment, actor.id!, code))) throw refusal('code_wrong')
    await forgetCodes(world.limits, actor.id!, actor.session!)
    const created_at = await stayBegan(moment)
    keepSession(await startSession(moment, actor.id!, { created_at, factor_at: now }))
    await announce(factorConfirmed(actor.id!, {}))
    return {}
  },
)
