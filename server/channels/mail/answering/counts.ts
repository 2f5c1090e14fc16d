import { createHash } from 'node:crypto'
import type { Limits } from '#platform/limits.ts'
import { type Storm, subjectOfLoop } from './rates.ts'

const minutes = 60
const hours = 60 * minutes

/** Counts a mail that came; without a ticket it counts to its sender alone. Addresses lie in the count as hashes. */
export async function countArrival(
  limits: Limits,
  { from, ticketId, subject }: { from: string; ticketId: string | null; subject: string },
): Promise<Storm> {
  const key = `mail from ${hash(from)} to ${ticketId ?? 'no ticket'}`
  const bySenderAndTicket = await limits.add(key, 10 * minutes)
  return { bySenderAndTicket, bySubject: await limits.add(`mail subject ${hash(subjectOfLoop(subject))}`, hours) }
}

const hash = (text: string) => createHash('sha256').update(text.toLowerCase()).digest('base64url').slice(0, 22)
