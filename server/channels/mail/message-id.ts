import { createHash } from 'node:crypto'
import type { LetterKind } from '#contract/mail.ts'
import type { Vault } from '#platform/vault.ts'
import { base32, fromBase32 } from './threading/base32.ts'
import { isSameMac, macBytes, macOf } from './threading/keys.ts'

export type About = { streamId: string; seq: number; kind: LetterKind; recipientId: string }
/** The host of our ids, and the key that tells them from everybody else's. */
export type Maker = { host: string; key: Buffer }

/** One key for ever: the id of a letter must come out the same however late it is worked out once more. */
const purpose = 'message id'
export const makerOf = (publicUrl: string, vault: Vault): Maker => ({
  host: new URL(publicUrl).hostname,
  key: vault.keyFor(purpose),
})

const handleLengths = { event: 16, participant: 5 }

/**
 * `<o.event.participant.mac@host>`, derived from what the letter tells of: sent once more after a crash it is the same
 * message, and every mail program shows it once. Hashed, because nobody outside needs our ids; with a MAC, because an
 * answer is put to a ticket by it (TRUST.md 3.7).
 */
export function messageIdOf({ streamId, seq, kind, recipientId }: About, { host, key }: Maker): string {
  const event = hash([streamId, seq, kind, recipientId].join(' '), handleLengths.event)
  const participant = hash(recipientId, handleLengths.participant)
  const mac = macOf(key, purpose, event, participant, host)
  return `<o.${base32(event)}.${base32(participant)}.${base32(mac)}@${host}>`
}

/** The id as we wrote it, if we did: then a letter of ours has it. Anybody else's is null. */
export function ownMessageId(text: string, { host, key }: Maker): string | null {
  const small = text.trim().toLowerCase()
  const parts = /^<o\.([a-z2-7]+)\.([a-z2-7]+)\.([a-z2-7]+)@([^<>@\s]+)>$/.exec(small)
  if (!parts || parts[4] !== host) return null
  const event = fromBase32(parts[1]!, handleLengths.event)
  const participant = fromBase32(parts[2]!, handleLengths.participant)
  const mac = fromBase32(parts[3]!, macBytes)
  if (!event || !participant || !mac) return null
  return isSameMac(mac, macOf(key, purpose, event, participant, host)) ? small : null
}

/**
 * The receipt begins the ticket's thread, and opening is a ticket's first event. What follows refers to it even where
 * none was sent, so that letters lie together whatever order they were written in.
 */
export const receiptOf = (ticketId: string, recipientId: string): About => ({
  streamId: ticketId,
  seq: 1,
  kind: 'receipt',
  recipientId,
})

const hash = (text: string, length: number) => createHash('sha256').update(text).digest().subarray(0, length)
