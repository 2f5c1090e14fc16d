import type { MailboxTrouble } from '#contract/mail/mailboxes.ts'

/** Asking again helps nobody until somebody mends it, and too many wrong sign-ins lock a mailbox for its owner as well. */
const needsSomebody: readonly MailboxTrouble[] = ['sign_in_refused', 'token_refused', 'secret_lost', 'certificate']

const seconds = 1000
const longest = 240 * seconds

/**
 * How long to wait after so many failures in a row: twice as long each time, four minutes at most, and never the same
 * for two mailboxes, so that a server that was away is not asked by all of them at once.
 *
 * @param chance between 0 and 1.
 */
export function backOffMs(failures: number, code: MailboxTrouble, chance: number): number {
  const first = needsSomebody.includes(code) ? 60 * seconds : 2 * seconds
  const wait = Math.min(longest, first * 2 ** Math.min(failures - 1, 20))
  return Math.round(wait * (0.75 + chance / 2))
}
