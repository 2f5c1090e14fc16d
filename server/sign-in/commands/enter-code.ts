import { signIn as contract } from '#contract/index.ts'
import { asSystem, performPrepared, type World } from '#platform/command.ts'
import { Refused } from '#platform/refused.ts'
import { enterByFactor } from '../enter.ts'
import { codesRefused } from '../events.ts'
import { takeCode } from '../factors.ts'
import { countCode, forgetCodes, triesOfStep } from '../limits.ts'
import { endSession, holdPerson } from '../store.ts'

/** The second step. Five wrong codes burn the first one: whoever goes on guessing needs the password again. */
export const enterCode = performPrepared(
  contract.enterCode,
  async (_, { world, actor, refusal }) => {
    if (actor.halfway?.waitsFor !== 'code' || !actor.session) throw new Refused('sign_in_required')
    const tries = await countCode(world.limits, actor.halfway.personId, actor.session)
    if (tries <= triesOfStep) return actor.halfway.personId
    if (tries === triesOfStep + 1) await burn(world, actor.halfway.personId, actor)
    throw refusal('code_burnt')
  },
  async ({ code }, moment, personId) => {
    const { tx, world, actor, refusal } = moment
    const person = await holdPerson(tx, personId)
    if (!person?.active || !(await takeCode(moment, personId, code))) throw refusal('code_wrong')
    await forgetCodes(world.limits, personId, actor.session!)
    return enterByFactor(moment, person)
  },
)

/** Somebody knows the password and not the code: its owner hears of it. */
const burn = (world: World, personId: string, from: { session: string | null; ip: string; userAgent: string }) =>
  asSystem(world, async ({ tx, announce }) => {
    await endSession(tx, Buffer.from(from.session!, 'hex'))
    await announce(codesRefused(personId, { tries: triesOfStep }, { ip: from.ip, userAgent: from.userAgent }))
  })
