import { type Limits, ordinaryLimits } from '../reading/limits.ts'
import { ask } from '../reading/readers/readers.ts'
import type { Ask } from './resolver.ts'
import type { Keys, Verified } from './verify.ts'

/** All keys are named at the first try; what a changing DNS leads to after that is not followed. */
const mostTries = 3
const usual = { ...ordinaryLimits, cpuSeconds: 5 }

/** The signatures of a mail by the keys in the DNS; null where checking them costs more than a mail may. */
export async function verified(
  raw: Uint8Array,
  { sender, now, askDns }: { sender: string; now: Date; askDns: Ask },
  given: Partial<Limits> = {},
): Promise<Verified | null> {
  const limits = { ...usual, ...given }
  const keys: Keys = {}
  for (let tries = 1; ; tries++) {
    const found = await ask({ raw, limits, want: 'signatures', sender, now, keys })
    if (typeof found === 'string' || !('missing' in found)) return null
    if (found.missing.length === 0 || tries === mostTries) return found
    const answers = await Promise.all(found.missing.map((name) => answerTo(askDns, name)))
    for (const [i, name] of found.missing.entries()) keys[name] = answers[i]!
  }
}

const answerTo = (askDns: Ask, name: string): Promise<Keys[string]> =>
  askDns(name, 'TXT').catch((error: { code?: string }) => ({ failed: error.code ?? 'ETIMEOUT' }))
