import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link in a letter says: which ticket, to whom the letter went, until when. */
type Link = { ticketId: string; contactId: string; until: Date }

export const linkDays = 14
const day = 24 * 3_600_000
const macBytes = 16

export const linkEnds = (writtenAt: Date) => new Date(writtenAt.getTime() + linkDays * day)

/** Contact and end in the open, with a MAC of 128 bits over them and the ticket. */
export function signLink({ ticketId, contactId, until }: Link, key: Buffer): string {
  const open = Buffer.concat([bytesOf(contactId), seconds(until)])
  return Buffer.concat([open, macOf(ticketId, open, key)]).toString('base64url')
}

/** Whose link it is, if it is one of ours for this ticket and has not ended; asked without a time, ended ones count too. */
export function holderOf(k: string, ticketId: string, key: Buffer, now: Date | null): { contactId: string } | null {
  const bytes = Buffer.from(k, 'base64url')
  // Only the one way of writing it down that we use ourselves.
  if (bytes.length !== 20 + macBytes || bytes.toString('base64url') !== k) return null
  const open = bytes.subarray(0, 20)
  if (!timingSafeEqual(bytes.subarray(20), macOf(ticketId, open, key))) return null
  if (now && open.readUInt32BE(16) * 1000 <= now.getTime()) return null
  const hex = open.toString('hex', 0, 16)
  return { contactId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') }
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

function seconds(at: Date) {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(Math.floor(at.getTime() / 1000))
  return four
}

const macOf = (ticketId: string, open: Buffer, key: Buffer) =>
  createHmac('sha256', key)
    .update('otklik ticket link 1')
    .update(bytesOf(ticketId))
    .update(open)
    .digest()
    .subarray(0, macBytes)
