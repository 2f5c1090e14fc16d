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
