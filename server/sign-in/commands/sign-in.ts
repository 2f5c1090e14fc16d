import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { signedIn } from '../events.ts'
import { countFailure, forgetFailures, refuseIfTired } from '../limits.ts'
import { passwordFits } from '../passwords.ts'
import { startSession } from '../sessions.ts'
import { personByEmail } from '../store.ts'

/** One answer for a wrong address, a wrong password and a person who has left, and about the same time for each. */
export const signIn = performPrepared(
  contract.signIn,
  async ({ door, email, password }, { world, actor, now, refusal }) => {
    await refuseIfTired(world.limits, door, email, actor.ip, now)
    const person = await personByEmail(world.db, door === 'desk' ? 'agent' : 'contact', email)
    const fits = await passwordFits(person?.password_hash, password)
    if (!fits || !person?.active) {
      await countFailure(world.limits, door, email, actor.ip)
      throw refusal('sign_in_failed')
    }
    await forgetFailures(world.limits, door, email, actor.ip)
    return person
  },
  async ({ door }, moment, person) => {
    const { actor, announce, keepSession } = moment
    keepSession(await startSession(moment, person.id))
    await announce(signedIn(person.id, { door }, { ip: actor.ip, userAgent: actor.userAgent }), {
      type: person.kind === 'agent' ? 'agent' : 'client',
      id: person.id,
      trust: person.kind === 'agent' ? 'staff' : 'P1',
      channel: door,
    })
    return { door }
  },
)
