import { signIn as contract } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { doorOf, enterByFactor } from '../enter.ts'
import { enrolling, finishEnrolment } from '../factors.ts'
import { countCode, forgetCodes, refuseAfter } from '../limits.ts'
import { startSession, stayBegan } from '../sessions.ts'
import { holdPerson } from '../store.ts'

/** The app shows the right code: from now on it is asked for, and whoever had to set it up is in. */
export const confirmFactor = performPrepared(
  contract.confirmFactor,
  async (_, { world, actor, now }) => {
    const { personId } = enrolling(actor)
    await refuseAfter(world.limits, await countCode(world.limits, personId, actor.session!), actor.session!, now)
    return personId
  },
  async ({ code }, moment, personId) => {
    const { tx, actor, now, world, refusal, keepSession } = moment
    const person = await holdPerson(tx, personId)
    if (!person?.active) throw refusal('factor_not_begun')
    const created_at = await stayBegan(moment)
    const objection = await finishEnrolment(moment, person, actor.session, code)
    if (objection) throw refusal(objection)
    await forgetCodes(world.limits, personId, actor.session!)
    if (!actor.id) return enterByFactor(moment, person)
    keepSession(await startSession(moment, personId, { created_at, factor_at: now }))
    return { door: doorOf(person) }
  },
)
