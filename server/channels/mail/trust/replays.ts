import { createHash } from 'node:crypto'
import type { World } from '#platform/command.ts'
import { firstMarkOf, forgetSignatures } from './store.ts'

/**
 * Remembers which signatures came, and with which envelope. A genuine mail that somebody sends on to a reply address of
 * ours is signed as well as the first: only that we have seen it gives it away.
 */
export type Replays = {
  /** Whether this signature came before with another mark. The same mail processed once more is none. */
  isReplay(signature: { domain: string; value: string }, mark: string): Promise<boolean>
}

/** Longer than mail is on its way or waits in a queue; a signature without an end would else be kept for ever. */
const rememberedDays = 90

/** In one statement, whoever is first; in a table that is logged, so that a crash makes no old mail new. */
export const replaysIn = ({ db, clock }: Pick<World, 'db' | 'clock'>): Replays => ({
  isReplay: async ({ domain, value }, mark) =>
    (await firstMarkOf(db, { signature: sha256(`${domain} ${value}`), mark, first_at: clock() })) !== mark,
})

/** Once a night. */
export const tidySignatures = ({ db, clock }: Pick<World, 'db' | 'clock'>) =>
  forgetSignatures(db, new Date(clock().getTime() - rememberedDays * 24 * 3_600_000))

/** What makes a delivery the same one: from whom and for whom it was handed over, and what it says. */
export const markOf = (envelope: { from: string; to?: readonly string[] }, bodyHash: string): string => {
  const to = [...(envelope.to ?? [])].map((one) => one.toLowerCase()).sort()
  return sha256(JSON.stringify([envelope.from.toLowerCase(), to, bodyHash])).toString('base64url')
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()
