import { createHash } from 'node:crypto'
import type { Limits } from '#platform/limits.ts'
import { type Storm, subjectOfLoop } from './rates.ts'

const minutes = 60
const hours = 60 * minutes

export type Arrival = { from: string; ticketId: string | null; subject: string }

/** What mails of one storm have in common. Without a ticket a mail counts to its sender alone; addresses lie here hashed. */
export const keysOf = ({ from, ticketId, subject }: Arrival) => ({
  sender: `mail from ${hash(from)} to ${ticketId ?? 'no ticket'}`,
  subject: `mail subject ${hash(subjectOfLoop(subject))}`,
})

/** Counts a mail that came. */
export async function countArrival(limits: Limits, arrival: Arrival): Promise<Storm> {
  const { sender, subject } = keysOf(arrival)
  const bySenderAndTicket = await limits.add(sender, 10 * minutes)
  return { bySenderAndTicket, bySubject: await limits.add(subject, hours) }
}

/** How much of one sender, and of one domain, is read at once in an hour; the rest waits for the next, behind all else. */
export const readAtOnce = { ofSender: 60, ofDomain: 600 }

/** For how many seconds a mail of this sender waits; null: it is read at once. A machine's empty path is nobody's. */
export async function waitOf(limits: Limits, envelopeFrom: string | null): Promise<number | null> {
  const address = envelopeFrom?.trim().toLowerCase()
  if (!address) return null
  const sender = await limits.spend(`mail rate of ${hash(address)}`, hours)
  const domain = await limits.spend(`mail rate of all at ${hash(address.slice(address.lastIndexOf('@') + 1))}`, hours)
  const over = [sender.count > readAtOnce.ofSender && sender, domain.count > readAtOnce.ofDomain && domain]
  const waits = over.flatMap((one) => (one ? [one.seconds] : []))
  return waits.length > 0 ? Math.max(...waits) : null
}

const hash = (text: string) => createHash('sha256').update(text.toLowerCase()).digest('base64url').slice(0, 22)
