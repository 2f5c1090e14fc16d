import { signIn as contract } from '#contract/index.ts'
import { freshMinutes } from '#contract/kit.ts'
import { perform } from '#platform/command.ts'
import { Refused } from '#platform/refused.ts'
import { beginEnrolment, enrolling } from '../factors.ts'
import { factorIsFresh } from '../rules.ts'
import { factorOf } from '../store.ts'

/** Where there is a second factor already, only who has just confirmed it may put another in its place. */
export const beginFactor = perform(contract.beginFactor, async (_, moment) => {
  const { tx, actor, now } = moment
  const { personId } = enrolling(actor)
  const has = (await factorOf(tx, personId))?.secret
  if (has && !factorIsFresh(actor.factorAt, now, freshMinutes)) throw new Refused('step_up_needed')
  await beginEnrolment(moment, personId, Buffer.from(actor.session!, 'hex'))
  return {}
})
