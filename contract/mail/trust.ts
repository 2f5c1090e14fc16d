import * as z from 'zod/mini'

/**
 * How far a mail is believed: `M2` proven and an answer to a letter of ours to this very contact, `M1` proven,
 * `M0` anything else. Stored with the message and never raised by hand.
 */
export const mailLevel = z.enum(['M2', 'M1', 'M0'])
export type MailLevel = z.output<typeof mailLevel>

/** What can be wrong with one signature; the first says most, were a mail to carry several. */
export const signatureFaults = [
  'dns_failed',
  'replayed',
  'header_uncovered',
  'signature_partial',
  'key_testing',
  'algorithm_weak',
  'key_weak',
  'signature_expired',
  'policy_missing',
  'signature_broken',
  'signature_foreign',
] as const
export const signatureFault = z.enum(signatureFaults)
export type SignatureFault = z.output<typeof signatureFault>

/** Why a mail has the level it has. */
export const mailReason = z.enum([
  'answered_our_letter',
  'signed_by_domain',
  'malformed',
  'header_twice',
  'author_missing',
  'author_many',
  'author_unreadable',
  'too_many_signatures',
  'uncheckable',
  'unsigned',
  'spf_only',
  ...signatureFaults,
  'sender_lookalike',
  'sender_unknown',
  'sender_unproven',
  'sender_left',
  'sender_ambiguous',
  'token_of_another',
])
export type MailReason = z.output<typeof mailReason>

/** What the sentence of a reason names; empty where it names nothing. */
const reasonAbout = z.strictObject({ domain: z.string(), signer: z.string(), header: z.string(), like: z.string() })
export type ReasonAbout = z.output<typeof reasonAbout>

/** How a mail was proven, and why no better. */
export const mailProof = z.strictObject({ level: mailLevel, reason: mailReason, about: reasonAbout })
export type MailProof = z.output<typeof mailProof>
