import type { ProtectionTrouble } from '#contract/mail/protection.ts'

/** As Node and the mail libraries say it: the latter put a code of their own before Node's. */
type Failure = {
  code?: string
  originalCode?: string
  tlsFailed?: boolean
  command?: string
  cert?: { subjectaltname?: string }
}

const unknown = [
  'CERT_SIGNATURE_FAILURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]
const otherName = ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH']
/** A greeting in plain words, read as if it were TLS. */
const plainWords = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'ERR_SSL_HTTP_REQUEST']

/** Why there is no protected connection; null when something else failed. */
export function protectionTroubleOf(error: unknown): ProtectionTrouble | null {
  const { code, originalCode, tlsFailed } = error as Failure
  const known = originalCode ?? code ?? ''
  if (known === 'CERT_HAS_EXPIRED') return 'certificate_expired'
  if (unknown.includes(known)) return 'certificate_unknown'
  if (otherName.includes(known)) return 'certificate_name'
  if (plainWords.includes(known)) return 'not_tls'
  if ((tlsFailed && !known) || isStartRefused(error as Failure)) return 'no_starttls'
  return null
}

/** The mail library asks for it whether or not it is offered, and this is the "no". */
const isStartRefused = ({ code, originalCode, command }: Failure) =>
  code === 'ETLS' && !originalCode && command === 'STARTTLS'

/** The names that a certificate is made out to, where it was made out to another. */
export const namesOfOther = (error: unknown): string => (error as Failure).cert?.subjectaltname ?? ''

/**
 * SMTP_URL that names a password: it is not said to a server elsewhere before the connection is protected, whoever took
 * the offer out on the way. Who knows better says so in the address itself.
 */
export function insistsOnStarttls(address: string): boolean {
  const { protocol, username, hostname, searchParams } = new URL(address)
  const isSaid = ['requireTLS', 'ignoreTLS', 'opportunisticTLS'].some((name) => searchParams.has(name))
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127[.]/.test(hostname)
  return protocol === 'smtp:' && username !== '' && !isHere && !isSaid
}
