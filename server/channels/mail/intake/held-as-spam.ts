import type { MailEnd } from './end-of.ts'

/** What its server took for spam is read and judged like any mail and then waits for a look, whatever it proves. */
export const heldAsSpam: MailEnd = { end: 'held', reason: 'junk' }
