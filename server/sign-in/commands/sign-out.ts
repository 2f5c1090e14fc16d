import { signIn as contract } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { signedOut } from '../events.ts'
import { endSession } from '../store.ts'

/** For everybody: who has lost every right, or is out already, may still close the door behind them. */
export const signOut = perform(contract.signOut, async (_, { tx, actor, announce, keepSession }) => {
  if (actor.session) await endSession(tx, Buffer.from(actor.session, 'hex'))
  if (actor.session && actor.id) await announce(signedOut(actor.id, {}))
  keepSession(null)
  return {}
})
