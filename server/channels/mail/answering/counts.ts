import { createHash } from 'node:crypto'
import type { Limits } from '#platform/limits.ts'
import { type Counted, type Storm, subjectOfLoop } from './rates.ts'

const minutes = 60
const hours = 60 * minutes
/** A ticket lives longer than a count: a receipt that would be asked for again after this is a new conversation. */
const receiptsRemembered = 60 * 24 * hours

/** Counts an automatic answer that is about to go; addresses lie in the count as hashes. */
export async function countAnswer(limits: Limits, to: string, ticketId: string): Promise<Counted> {
  const address = hash(to)
  const receipts = await limits.add(`mail receipt ${ticketId} ${address}`, receiptsRemembered)
  const today = await limits.add(`mail answer a day ${address}`, 24 * hours)
  return { receipts, today, inThreeHours: await limits.add(`mail answer in hours ${address}`, 3 * hours) }
}

/** Counts a mail that came; without a ticket it counts to its sender alone. */
export async function countArrival(
  limits: Limits,
  { from, ticketId, subject }: { from: string; ticketId: string | null; subject: string },
): Promise<Storm> {
  const key = `mail from ${hash(from)} to ${ticketId ?? 'no ticket'}`
  const bySenderAndTicket = await limits.add(key, 10 * minutes)
  return { bySenderAndTicket, bySubject: await limits.add(`mail subject ${hash(subjectOfLoop(subject))}`, hours) }
}

const hash = (text: string) => createHash('sha256').update(text.toLowerCase()).digest('base64url').slice(0, 22)
