import { createHash } from 'node:crypto'
import type { Limits } from '#platform/limits.ts'
import { Refused } from '#platform/refused.ts'
import { networkOf, waitAfterFailures } from './rules.ts'

const hour = 3600

/** What one failed sign-in counts against: the account as typed, the address, its network (TRUST 3.9, row 1). */
function keysOf(door: string, email: string, ip: string) {
  const account = createHash('sha256').update(`${door}:${email}`).digest('base64url').slice(0, 22)
  return {
    account: `sign-in:account:${account}`,
    pause: `sign-in:pause:${account}`,
    ip: `sign-in:ip:${ip}`,
    net: `sign-in:net:${networkOf(ip)}`,
  }
}

/** Refuses before any password is looked at; known and unknown accounts are counted alike. */
export async function refuseIfTired(limits: Limits, door: string, email: string, ip: string, now: Date) {
  const keys = keysOf(door, email, ip)
  const [pause, byIp, byNet] = [await limits.look(keys.pause), await limits.look(keys.ip), await limits.look(keys.net)]
  const tired = pause.count > 0 ? pause : byIp.count >= 50 ? byIp : byNet.count >= 200 ? byNet : null
  if (!tired?.resetsAt) return
  throw new Refused('too_many_attempts', {
    seconds: Math.max(1, Math.ceil((tired.resetsAt.getTime() - now.getTime()) / 1000)),
  })
}

export async function countFailure(limits: Limits, door: string, email: string, ip: string) {
  const keys = keysOf(door, email, ip)
  const failures = await limits.add(keys.account, hour)
  await limits.add(keys.ip, hour)
  await limits.add(keys.net, hour)
  const pause = waitAfterFailures(failures)
  if (pause) await limits.add(keys.pause, pause)
}

/** A right password ends the count of its account, not that of the address. */
export const forgetFailures = (limits: Limits, door: string, email: string, ip: string) =>
  limits.forget(keysOf(door, email, ip).account)

/**
 * Letters to one address: three an hour, six a day. Over that the page answers the same and no letter goes out. What was
 * held back by the hour does not count for the day: otherwise anybody could keep somebody's letters away with six clicks.
 */
export async function letterIsDue(limits: Limits, door: string, email: string): Promise<boolean> {
  const { account } = keysOf(door, email, '')
  if ((await limits.add(`reset:hour:${account}`, hour)) > 3) return false
  return (await limits.add(`reset:day:${account}`, 24 * hour)) <= 6
}

/** Wrong codes after which the first step has to be done again. */
export const triesOfStep = 5
const stepKey = (session: string) => `code:session:${session.slice(0, 22)}`
const codeKeys = (personId: string) => [
  { key: `code:hour:${personId}`, most: 20, seconds: hour },
  { key: `code:day:${personId}`, most: 50, seconds: 24 * hour },
]

/**
 * Counts a try before anything is compared, so that many at once are many: five in a session, and over all sessions of
 * a person so few a day that guessing six digits stays hopeless (TRUST 3.4, R14). Gives the tries of this session.
 */
export async function countCode(limits: Limits, personId: string, session: string): Promise<number> {
  for (const { key, most, seconds } of codeKeys(personId)) await limits.take(key, most, seconds)
  return limits.add(stepKey(session), hour / 6)
}

/** In a session that is somebody's already, who goes on guessing waits. */
export async function refuseAfter(limits: Limits, tries: number, session: string, now: Date) {
  if (tries <= triesOfStep) return
  const { resetsAt } = await limits.look(stepKey(session))
  const seconds = Math.ceil(((resetsAt?.getTime() ?? now.getTime()) - now.getTime()) / 1000)
  throw new Refused('too_many_attempts', { seconds: Math.max(1, seconds) })
}

/** A right code ends the counts. */
export async function forgetCodes(limits: Limits, personId: string, session: string) {
  for (const { key } of codeKeys(personId)) await limits.forget(key)
  await limits.forget(stepKey(session))
}
