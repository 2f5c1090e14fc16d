import { type HeaderLine, valueIn } from '../trust/headers.ts'

/** Why a mail must not be answered by a machine. */
export type AnswerObjection =
  | 'null_path'
  | 'auto_submitted'
  | 'precedence'
  | 'list'
  | 'suppressed'
  | 'robot'
  | 'own_address'
  | 'too_many_hops'
  /** It came in a storm; somebody put it in all the same. */
  | 'storm'

export type CameIn = {
  /** Whom the mail says it comes back to: the envelope's sender, empty for the null path. */
  returnPath: string
  /** The one address it is from; null when that cannot be told. */
  author: string | null
  lines: readonly HeaderLine[]
}

/** More stations than mail ever passes, unless it goes in a circle. */
const mostHops = 30

const robots =
  /^(?:mailer-daemon|postmaster|(?:no|do-?not)[-_.]?reply|bounces?|notifications?|listserv|majordomo|owner-.*|.*-(?:request|bounces|owner))(?:[+=].*)?@/i

/** No address is longer (RFC 5321 4.5.3.1.3); what a header says of one may be. */
const longestAddress = 320
const isRobot = (address: string) => address.length > longestAddress || robots.test(address)

/** Robots that answer robots never stop: whatever looks like one gets no answer (RFC 3834, TRUST.md 3.8). */
export function objectionToAnswer(
  { returnPath, author, lines }: CameIn,
  own: readonly string[],
): AnswerObjection | null {
  const said = (name: string) => lines.filter(({ key }) => key === name).map(({ line }) => valueIn(line).toLowerCase())
  const says = (...names: string[]) => names.some((name) => said(name).length > 0)
  if (returnPath === '' || said('return-path').includes('<>')) return 'null_path'
  if (said('auto-submitted').some((value) => !/^no\b/.test(value))) return 'auto_submitted'
  if (said('precedence').some((value) => /^(?:bulk|junk|list|auto_reply)\b/.test(value))) return 'precedence'
  if (lines.some(({ key }) => key.startsWith('list-'))) return 'list'
  if (
    says(
      'x-autoreply',
      'x-autorespond',
      'x-autoreply-from',
      'x-mail-autoreply',
      'x-auto-response-suppress',
      'feedback-id',
    )
  )
    return 'suppressed'
  if (!author || isRobot(author) || isRobot(returnPath)) return 'robot'
  if (isOurs(author, own) || isOurs(returnPath, own)) return 'own_address'
  return said('received').length > mostHops ? 'too_many_hops' : null
}

/** By a whole address, or by its domain. */
const isOurs = (address: string, own: readonly string[]) => {
  const small = address.toLowerCase()
  return own.some((one) => (one.includes('@') ? small === one : small.endsWith(`@${one}`)))
}
