import type { Clock } from './clock.ts'
import { Refused } from './refused.ts'

/** How much of something cheap one person may take in a while. */
export type Rations = {
  /** Counts one; over the ration it is refused with the time to wait. */
  take(key: string, most: number, windowSeconds: number): void
}

const sweepAt = 10_000

/**
 * Counted in the memory of this node: reading a page must not cost another writing, and who reads by several nodes may
 * read as many times as much. What must be counted once for all (passwords, letters, tickets) is in limits.ts.
 */
export function rations(clock: Clock): Rations {
  const taken = new Map<string, { count: number; until: number }>()
  const forgetTheOld = (now: number) => {
    for (const [key, { until }] of taken) if (until <= now) taken.delete(key)
  }
  return {
    take(key, most, windowSeconds) {
      const now = clock().getTime()
      if (taken.size > sweepAt) forgetTheOld(now)
      const window = taken.get(key)
      if (!window || window.until <= now) return void taken.set(key, { count: 1, until: now + windowSeconds * 1000 })
      if (++window.count > most)
        throw new Refused('too_many_attempts', { seconds: Math.max(1, Math.ceil((window.until - now) / 1000)) })
    },
  }
}
