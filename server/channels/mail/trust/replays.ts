import { createHash } from 'node:crypto'
import type { Limits } from '#platform/limits.ts'

/**
 * Remembers which signatures came, and with which envelope. A genuine mail that somebody sends on to a reply address of
 * ours is signed as well as the first: only that we have seen it gives it away.
 */
export type Replays = {
  /** Whether this signature came before with another mark. The same mail processed once more is none. */
  isReplay(signature: { domain: string; value: string }, mark: string): Promise<boolean>
}

/** Longer than mail is on its way or waits in a queue; a signature without an end would else be kept for ever. */
const remembered = 90 * 24 * 3600

export function replaysIn(limits: Limits): Replays {
  return {
    async isReplay({ domain, value }, mark) {
      const signature = hash(`${domain} ${value}`)
      // Whoever is the first to count owns it. One who dies before the mark is stored is taken for a replay: the safe side.
      const first = (await limits.add(`mail signature ${signature}`, remembered)) === 1
      const own = `mail signature ${signature} by ${mark}`
      if (first) await limits.add(own, remembered)
      return !first && (await limits.look(own)).count === 0
    },
  }
}

/** What makes a delivery the same one: from whom and for whom it was handed over, and what it says. */
export const markOf = (envelope: { from: string; to?: readonly string[] }, bodyHash: string): string =>
  hash(
    JSON.stringify([
      envelope.from.toLowerCase(),
      [...(envelope.to ?? [])].map((to) => to.toLowerCase()).sort(),
      bodyHash,
    ]),
  )

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 32)
