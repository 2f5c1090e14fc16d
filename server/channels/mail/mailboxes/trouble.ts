import type { MailboxTrouble } from '#contract/mail/mailboxes.ts'
import { namesOfOther, protectionTroubleOf } from '../protection.ts'

export type Trouble = { code: MailboxTrouble; said: string }

/** What stands between us and a mailbox, where we noticed it ourselves. */
export class Troubled extends Error {
  override name = 'Troubled'
  readonly code: MailboxTrouble
  readonly said: string
  constructor(code: MailboxTrouble, said = '') {
    super(said ? `${code}: ${said}` : code)
    this.code = code
    this.said = said
  }
}

/** As the mail library and Node say it. */
type Failure = {
  code?: string
  message?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  responseStatus?: string
  responseText?: string
  response?: unknown
}

const byCode: Record<string, MailboxTrouble> = {
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EACCES: 'unreachable',
  ETIMEDOUT: 'silent',
  CONNECT_TIMEOUT: 'silent',
  GREETING_TIMEOUT: 'silent',
  UPGRADE_TIMEOUT: 'silent',
  ETIMEOUT: 'silent',
  LockTimeout: 'silent',
  STARTTLS_INJECTION: 'garbled',
  EPROTO: 'no_encryption',
  LineTooLarge: 'garbled',
  LiteralTooLarge: 'garbled',
  ResponseTooLarge: 'garbled',
  InvalidResponse: 'garbled',
  ResponseProcessingFailed: 'garbled',
  UnexpectedTag: 'garbled',
  MAX_IMAP_NESTING_REACHED: 'garbled',
}

const isOfCertificate = (code: string) =>
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code)

/**
 * In a code that the desk has words for, and what the server said. Only what stands in an answer of IMAP is passed on:
 * what another kind of server says to a greeting is nobody's business here.
 *
 * @param secrets what must not be repeated, should the server repeat it.
 */
export function troubleOf(error: unknown, secrets: readonly string[] = []): Trouble {
  if (error instanceof Troubled) return { code: error.code, said: sayable(error.said, secrets) }
  const failure = error as Failure
  const { code = '', authenticationFailed, tlsFailed, responseStatus, responseText } = failure
  if (authenticationFailed) return { code: 'sign_in_refused', said: sayable(answerIn(failure), secrets) }
  const protection = protectionTroubleOf(error)
  if (protection)
    return {
      code: protection,
      said: protection === 'certificate_name' ? namesOfOther(error).slice(0, longestSaying) : '',
    }
  if (isOfCertificate(code)) return { code: 'certificate', said: code }
  const known = byCode[code]
  if (known) return { code: known, said: '' }
  if (code.startsWith('ParserError')) return { code: 'garbled', said: '' }
  if (tlsFailed || code.startsWith('ERR_SSL')) return { code: 'no_encryption', said: '' }
  if (responseStatus) return { code: 'said_no', said: sayable(responseText ?? '', secrets) }
  return { code: 'cut_off', said: '' }
}

const answerIn = ({ response, responseText }: Failure) =>
  responseText ?? (typeof response === 'string' ? response.replace(/^\S+ (?:NO|BAD) (?:\[[^\]]*\] )?/, '') : '')

const longestSaying = 300

/** One line of what can be read, without what was confided to us. */
function sayable(said: string, secrets: readonly string[]): string {
  const hidden = secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, '…'), said)
  return hidden
    .replace(/[^\P{C}]+|\s+/gu, ' ')
    .trim()
    .slice(0, longestSaying)
}
