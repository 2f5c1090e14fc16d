import type { MailLevel, MailReason, ReasonAbout } from '../../../mail/trust.ts'

/** How far a mail is believed, and why, for the reader at the desk. */
export const mailTrust = {
  level: {
    M2: 'proven, answers our letter',
    M1: 'sender proven',
    M0: 'sender not proven',
  } satisfies Record<MailLevel, string>,
  reason: {
    answered_our_letter: ({ domain }) => `Mail, signed by ${domain}, in answer to our letter to this contact.`,
    signed_by_domain: ({ domain }) => `Mail, signed by ${domain}.`,
    malformed: () => 'Mail, its headers are broken: different programs would read different senders.',
    header_twice: ({ header }) => `Mail, ${header} stands in it more than once.`,
    author_missing: () => 'Mail without a sender.',
    author_many: () => 'Mail that names more than one sender.',
    author_unreadable: () => 'Mail, its sender is written in a way that can be read as several addresses.',
    too_many_signatures: () => 'Mail with so many signatures that none was checked.',
    unsigned: ({ domain }) => `Mail, not signed by ${domain}.`,
    spf_only: ({ domain }) => `Mail from a server that ${domain} allows, but without a signature of its own.`,
    dns_failed: ({ signer }) => `Mail, the signature of ${signer} could not be checked: its DNS did not answer.`,
    replayed: ({ domain }) => `Mail, genuine from ${domain}, but sent once more by somebody else.`,
    header_uncovered: ({ signer, header }) => `Mail, the signature of ${signer} leaves out ${header}.`,
    signature_partial: ({ signer }) => `Mail, ${signer} signed only the beginning of its text.`,
    key_testing: ({ signer }) => `Mail, ${signer} calls the key of its signature a trial.`,
    algorithm_weak: ({ signer }) => `Mail, the signature of ${signer} is of a kind that can be forged.`,
    key_weak: ({ signer }) => `Mail, the key of ${signer} is too short.`,
    signature_expired: ({ signer }) => `Mail, the signature of ${signer} has expired.`,
    policy_missing: ({ domain }) => `Mail, signed, but ${domain} does not say whose signatures hold for it (no DMARC).`,
    signature_broken: ({ signer }) => `Mail, signature of ${signer} does not match.`,
    signature_foreign: ({ domain, signer }) => `Mail, signed by ${signer} and not by ${domain}.`,
    sender_lookalike: ({ domain, like }) => `Mail from ${domain}, which looks like ${like} and is not.`,
    sender_unknown: () => 'Mail, its address belongs to no contact.',
    sender_unproven: () => 'Mail, the contact has not confirmed this address yet.',
    sender_left: () => 'Mail from a contact whose right has ended.',
    sender_ambiguous: () => 'Mail, its address belongs to several contacts.',
    token_of_another: () => 'Mail to the reply address of somebody else.',
  } satisfies Record<MailReason, (about: ReasonAbout) => string>,
}
