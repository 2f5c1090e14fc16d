import { type Limits, ordinaryLimits } from '../reading/limits.ts'
import { ask } from '../reading/readers/readers.ts'
import type { ToVerify, Verified } from './verify.ts'

/** Twenty megabytes of attachments take one. */
const cpuSeconds = 5

/**
 * Checks signatures in the process that reads mails: hashing a body can take as long as whoever wrote it likes, and the
 * desk goes on meanwhile (TRUST 0.6). Null where it took too long, or ended its process.
 */
export async function verifyApart(
  raw: Uint8Array,
  toVerify: ToVerify,
  given: Partial<Limits> = { cpuSeconds },
): Promise<Verified[] | null> {
  const answer = await ask({ raw, limits: { ...ordinaryLimits, ...given }, want: 'signatures', toVerify })
  return Array.isArray(answer) ? answer : null
}
