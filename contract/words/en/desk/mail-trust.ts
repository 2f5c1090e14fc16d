import type { MailLevel, MailReason, ReasonAbout } from '../../../mail/trust.ts'

/** How far a mail is believed, and why, for the reader at the desk. */
export const mailTrust = {
  level: {
    M2: 'proven, replies to our letter',
    M1: 'sender proven',
    M0: 'sender not proven',
  } satisfies Record<MailLevel, string>,
  reason: {
    answered_our_letter: ({ domain }) => `Mail signed by ${domain}, replying to our letter to this contact.`,
    signed_by_domain: ({ domain }) => `Mail signed by ${domain}.`,
    malformed: () => 'Mail with broken headers: different programs would read different senders.',
    header_twice: ({ header }) => `Mail in which ${header} appears more than once.`,
    author_missing: () => 'Mail without a sender.',
    author_many: () => 'Mail that names more than one sender.',
    author_unreadable: () => 'Mail whose sender can be read as several addresses.',
    too_many_signatures: () => 'Mail with so many signatures that none was checked.',
    unsigned: ({ domain }) => `Mail not signed by ${domain}.`,
    spf_only: ({ domain }) => `Mail from a server allowed for ${domain}, but without its signature.`,
    dns_failed: ({ signer }) => `Mail whose signature by ${signer} could not be checked: its DNS did not answer.`,
    replayed: ({ domain }) => `Mail genuinely from ${domain}, but sent again by somebody else.`,
    header_uncovered: ({ signer, header }) => `Mail whose signature by ${signer} does not cover ${header}.`,
    signature_partial: ({ signer }) => `Mail of which ${signer} signed only the beginning.`,
    key_testing: ({ signer }) => `Mail signed by ${signer} with a key marked as a test.`,
    algorithm_weak: ({ signer }) => `Mail whose signature by ${signer} is of a kind that can be forged.`,
    key_weak: ({ signer }) => `Mail signed by ${signer} with a key that is too short.`,
    signature_expired: ({ signer }) => `Mail whose signature by ${signer} has expired.`,
    policy_missing: ({ domain }) => `Signed mail, but ${domain} does not say whose signatures count (no DMARC).`,
    signature_broken: ({ signer }) => `Mail whose signature by ${signer} does not match.`,
    signature_foreign: ({ domain, signer }) => `Mail signed by ${signer}, not by ${domain}.`,
    sender_lookalike: ({ domain, like }) => `Mail from ${domain}, which looks like ${like} and is not.`,
    sender_unknown: () => 'Mail from an address that belongs to no contact.',
    sender_unproven: () => 'Mail from an address the contact has not confirmed yet.',
    sender_left: () => 'Mail from a contact whose access has ended.',
    sender_ambiguous: () => 'Mail from an address that several contacts share.',
    token_of_another: () => 'Mail to a reply address given to somebody else.',
  } satisfies Record<MailReason, (about: ReasonAbout) => string>,
}
