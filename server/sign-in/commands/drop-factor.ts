import { signIn as contract } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { factorDropped } from '../events.ts'
import { forgetFactor } from '../factors.ts'
import { startSession, stayBegan } from '../sessions.ts'

/** For clients, who may do without; every other session of theirs ends. */
export const dropFactor = perform(contract.dropFactor, async (_, moment) => {
  const { actor, announce, refusal, keepSession } = moment
  const created_at = await stayBegan(moment)
  if (!(await forgetFactor(moment, actor.id!))) throw refusal('factor_missing')
  keepSession(await startSession(moment, actor.id!, { created_at }))
  await announce(factorDropped(actor.id!, { why: 'own' }))
  return {}
})
