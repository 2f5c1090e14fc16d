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

/** As long as our reply addresses hold: a genuine mail to one of them may lie in somebody's hands all that time. */
export const rememberedDays = 2 * 366

/** In one statement, whoever is first; in a table that is logged, so that a crash makes no old mail new. */
export const replaysIn = ({ db, clock }: Pick<World, 'db' | 'clock'>): Replays => ({
  isReplay: async ({ domain, value }, mark) =>
    (await firstMarkOf(db, { signature: sha256(`${domain} ${value}`), mark, first_at: clock() })) !== mark,
})

/** Once a night. */
export const tidySignatures = ({ db, clock }: Pick<World, 'db' | 'clock'>) =>
  forgetSignatures(db, new Date(clock().getTime() - rememberedDays * 24 * 3_600_000))

/**
 * What makes a delivery the same one: from whom and for whom it was handed over, and every byte of it but what servers
 * write above a mail. With one header more it would else be a new mail each time somebody sends it once more.
 */
export const markOf = (envelope: { from: string; to?: readonly string[] }, fingerprint: Buffer): string => {
  const to = [...(envelope.to ?? [])].map((one) => one.toLowerCase()).sort()
  const seen = JSON.stringify([envelope.from.toLowerCase(), to, fingerprint.toString('base64url')])
  return sha256(seen).toString('base64url')
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()
