import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { signedIn } from '../events.ts'
import { countFailure, forgetFailures, refuseIfTired } from '../limits.ts'
import { inTurn, passwordFits } from '../passwords.ts'
import { startSession } from '../sessions.ts'
import { holdPerson, personByEmail } from '../store.ts'

/** One answer for a wrong address, a wrong password and a person who has left, and about the same time for each. */
export const signIn = performPrepared(
  contract.signIn,
  async ({ door, email, password }, { world, actor, now, refusal }) => {
    const whose = [world.limits, door, email, actor.ip] as const
    await refuseIfTired(...whose, now)
    const person = await personByEmail(world.db, door === 'desk' ? 'agent' : 'contact', email)
    // Looked at again in turn: a thousand tries sent at once are a thousand tries and not one.
    const fits = await inTurn(async () => {
      await refuseIfTired(...whose, now)
      const right = (await passwordFits(person?.password_hash, password)) && person?.active === true
      if (!right) await countFailure(...whose)
      return right
    })
    if (!fits || !person) throw refusal('sign_in_failed')
    await forgetFailures(...whose)
    return person
  },
  async ({ door }, moment, { id, password_hash }) => {
    // Who was stopped or chose another password while this one was being compared does not come in by it.
    const person = await holdPerson(moment.tx, id)
    if (!person?.active || person.password_hash !== password_hash) throw moment.refusal('sign_in_failed')
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
