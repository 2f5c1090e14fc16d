import { signIn as contract } from '#contract/index.ts'
import { freshMinutes } from '#contract/kit.ts'
import { type Moment, performPrepared } from '#platform/command.ts'
import { Refused } from '#platform/refused.ts'
import { doorOf } from '../enter.ts'
import { passwordSet, sessionsEnded } from '../events.ts'
import { countFailure, forgetFailures, refuseIfTired } from '../limits.ts'
import { hashPassword, inTurn, passwordFits } from '../passwords.ts'
import { factorIsFresh, passwordIsTooCommon } from '../rules.ts'
import { startSession, stayBegan } from '../sessions.ts'
import {
  dropLinks,
  endHalfwaySessions,
  endSomeSessions,
  factorOf,
  holdPerson,
  personById,
  setPasswordHash,
} from '../store.ts'
import type { PersonRow } from '../tables.ts'

/**
 * Who sits at somebody's open page is not yet that somebody: the old password is asked, and guessing it counts as at the
 * door; or a second factor that was confirmed a moment ago.
 */
export const changePassword = performPrepared(
  contract.changePassword,
  async ({ current, password }, asked) => {
    const person = (await personById(asked.world.db, asked.actor.id!))!
    if (current === undefined) await confirmedJustNow(asked)
    else await knowsPassword(asked, person, current)
    if (current === password) throw asked.refusal('password_same')
    if (passwordIsTooCommon(password, [person.name, person.email])) throw asked.refusal('password_too_common')
    return { before: person.password_hash, after: await hashPassword(password) }
  },
  async ({ others }, moment, { before, after }) => {
    const { tx, actor, announce, keepSession, refusal } = moment
    // Another password was chosen while this one was being compared.
    if ((await holdPerson(tx, actor.id!))?.password_hash !== before) throw refusal('password_wrong')

    await setPasswordHash(tx, actor.id!, after)
    await dropLinks(tx, actor.id!)
    await endHalfwaySessions(tx, actor.id!)
    await announce(passwordSet(actor.id!, { by: 'own' }, { ip: actor.ip, userAgent: actor.userAgent }))

    const but = Buffer.from(actor.session!, 'hex')
    const ended = others === 'end' ? await endSomeSessions(tx, actor.id!, { but }) : []
    if (ended.length > 0) await announce(sessionsEnded(actor.id!, { sessions: ended }))
    const created_at = await stayBegan(moment)
    keepSession(await startSession(moment, actor.id!, { created_at, factor_at: actor.factorAt }))
    return { ended: ended.length }
  },
)

type Whose = Pick<PersonRow, 'kind' | 'email' | 'password_hash'>
type Asked = Pick<Moment<typeof contract.changePassword>, 'world' | 'actor' | 'now' | 'refusal'>

async function confirmedJustNow({ world, actor, now, refusal }: Asked) {
  if (!(await factorOf(world.db, actor.id!))?.secret) throw refusal('password_needed')
  if (!factorIsFresh(actor.factorAt, now, freshMinutes)) throw new Refused('step_up_needed')
}

async function knowsPassword({ world, actor, now, refusal }: Asked, person: Whose, current: string) {
  const whose = [world.limits, doorOf(person), person.email, actor.ip] as const
  const knows = await inTurn(async () => {
    await refuseIfTired(...whose, now)
    const right = await passwordFits(person.password_hash, current)
    if (!right) await countFailure(...whose)
    return right
  })
  if (!knows) throw refusal('password_wrong')
  await forgetFailures(...whose)
}
