import { createHash } from 'node:crypto'
import type { Limits } from '#platform/limits.ts'
import { networkOf } from '../../../sign-in/index.ts'
import { type Storm, subjectOfLoop } from './rates.ts'

const minutes = 60
const hours = 60 * minutes

export type Arrival = {
  from: string
  ticketId: string | null
  subject: string
  /** How much speaks for its sender: what somebody forges is counted apart from what they write themselves. */
  standing: 'proven' | 'by_server' | 'unproven'
  /** Somebody of ours has this address. */
  isKnown: boolean
}

/**
 * What mails of one storm have in common. Without a ticket a mail counts to its sender alone; addresses lie here hashed. A
 * subject is counted by sender where we know them: when a machine fails, everybody writes that the site is down.
 */
export const keysOf = ({ from, ticketId, subject, standing, isKnown }: Arrival) => ({
  sender: `mail from ${hash(from)}, ${standing}, to ${ticketId ?? 'no ticket'}`,
  subject: `mail subject ${hash(`${isKnown ? `${standing} ${from} ` : ''}${subjectOfLoop(subject)}`)}`,
})

/** Counts a mail that came. */
export async function countArrival(limits: Limits, arrival: Arrival): Promise<Storm> {
  const { sender, subject } = keysOf(arrival)
  const bySenderAndTicket = await limits.add(sender, 10 * minutes)
  return { bySenderAndTicket, bySubject: await limits.add(subject, hours) }
}

/** How much of one sender, and of one domain, is read at once in an hour; the rest waits for the next, behind all else. */
export const readAtOnce = { ofSender: 60, ofDomain: 600 }

/**
 * For how many seconds a mail of this sender waits; null: it is read at once. A machine's empty path is nobody's. Anybody
 * can hand over mail in anybody's name, so it counts with the network that it was handed over from, where we saw that.
 */
export async function waitOf(limits: Limits, envelopeFrom: string | null, ip?: string): Promise<number | null> {
  const address = envelopeFrom?.trim().toLowerCase()
  if (!address) return null
  const way = ip === undefined ? '' : ` from ${networkOf(ip)}`
  const sender = await limits.spend(`mail rate of ${hash(address + way)}`, hours)
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const all = await limits.spend(`mail rate of all at ${hash(domain + way)}`, hours)
  const over = [sender.count > readAtOnce.ofSender && sender, all.count > readAtOnce.ofDomain && all]
  const waits = over.flatMap((one) => (one ? [one.seconds] : []))
  return waits.length > 0 ? Math.max(...waits) : null
}

const hash = (text: string) => createHash('sha256').update(text.toLowerCase()).digest('base64url').slice(0, 22)
