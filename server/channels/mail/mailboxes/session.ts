import type { ImapFlow } from 'imapflow'
import { mailLimits } from '#contract/mail/incoming.ts'
import type { MailSecurity } from '#contract/mail/server.ts'
import type { Authorities } from '../authorities.ts'
import { Troubled } from './trouble.ts'

/** How a mailbox is reached, with what lets us in. */
export type Reach = {
  host: string
  port: number
  security: MailSecurity
  user: string
  key: { password: string } | { accessToken: string }
  /** Whose certificates are believed of it. */
  authorities: Authorities
}

export type Session = ImapFlow

const seconds = 1000
const MiB = 1024 * 1024

/**
 * A connection that has signed in. A server is believed nothing: what it sends is bounded in every direction, it is
 * never asked to pack its answers (a small answer could unpack to a huge one), and it is given up when it falls silent.
 */
export async function signIn({ host, port, security, user, key, authorities }: Reach): Promise<Session> {
  // With all it brings along it is a large library, and most desks have no mailbox when they start.
  const { ImapFlow } = await import('imapflow')
  const session = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    ...(authorities ? { tls: { ca: [...authorities] } } : {}),
    auth: 'password' in key ? { user, pass: key.password } : { user, accessToken: key.accessToken },
    clientInfo: { name: 'Otklik' },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 90 * seconds,
    maxLiteralSize: mailLimits.bytes + MiB,
    maxLineLength: 16 * MiB,
    maxResponseSize: mailLimits.bytes + 20 * MiB,
  })
  // Whoever waits for an answer hears of it there; without a listener it would end the process.
  session.on('error', () => {})
  try {
    await session.connect()
    return session
  } catch (error) {
    session.close()
    throw error
  }
}

/** Ends the connection politely when the server is polite, and at once when it is not. */
export async function signOut(session: Session): Promise<void> {
  const patience = setTimeout(() => session.close(), 2 * seconds)
  await session.logout().catch(() => {})
  clearTimeout(patience)
  session.close()
}

/** For what must come to an end: a server may trickle its answer for ever without a silence that is noticed. */
export async function within<T>(session: Session, longest: number, work: () => Promise<T>): Promise<T> {
  let late = false
  const patience = setTimeout(() => {
    late = true
    session.close()
  }, longest)
  try {
    return await work()
  } catch (error) {
    throw late ? new Troubled('silent') : error
  } finally {
    clearTimeout(patience)
  }
}
