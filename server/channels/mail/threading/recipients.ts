import { addressOf } from '../reading/headers/addresses.ts'
import { unfolded } from '../reading/headers/fields.ts'
import type { ReadMail } from '../reading/mail.ts'

type Heads = Pick<ReadMail, 'to' | 'cc' | 'headers'>

/** Whom the mail itself names, in a way that nobody can read otherwise: what a signature covers, if it has one that counts. */
export const namedIn = ({ to, cc }: Pick<Heads, 'to' | 'cc'>): string[] =>
  [...to, ...cc].filter(({ doubt }) => !doubt).map(({ address }) => address)

/** What servers write above a mail when they hand it over; a mailbox that drops sub-addresses may keep them here alone. */
const handedOverFor = ['delivered-to', 'x-original-to', 'envelope-to', 'x-delivered-to']

/** Everybody it may have been handed over for, the envelope first. Nothing here proves anything. */
export function handedTo(envelope: readonly string[], { headers, ...named }: Heads): string[] {
  const above = headers
    .filter(({ name }) => handedOverFor.includes(name))
    .map((header) => addressOf(unfolded(header).replace(/^<|>$/g, '')).address)
  return [...envelope, ...above, ...namedIn(named)]
}
