import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { enterByPassword } from '../enter.ts'
import { countFailure, forgetFailures, refuseIfTired } from '../limits.ts'
import { inTurn, passwordFits } from '../passwords.ts'
import { mayComeIn } from '../rules.ts'
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
      const right =
        (await passwordFits(person?.password_hash, password)) && person !== undefined && mayComeIn(person, now)
      if (!right) await countFailure(...whose)
      return right
    })
    if (!fits || !person) throw refusal('sign_in_failed')
    await forgetFailures(...whose)
    return person
  },
  async (_, moment, { id, password_hash }) => {
    // Who was stopped or chose another password while this one was being compared does not come in by it.
    const person = await holdPerson(moment.tx, id)
    if (!person || !mayComeIn(person, moment.now) || person.password_hash !== password_hash)
      throw moment.refusal('sign_in_failed')
    return enterByPassword(moment, person)
  },
)
