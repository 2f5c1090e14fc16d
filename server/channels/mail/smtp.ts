import { createTransport } from 'nodemailer'
import { type Mail, type Post, Undelivered } from './post.ts'

const seconds = 1000
/** A server may trickle its replies for ever without a silence that a timeout would notice. */
const longestDelivery = 100 * seconds

/** How a mail server is reached. */
export type Server = {
  host: string
  port: number
  /** `tls` from the first byte, `starttls` before anything is said, `none`: readable on its way. */
  security: 'tls' | 'starttls' | 'none'
  /** Empty without signing in. */
  user: string
  password: string | null
}

/** SMTP_URL may carry options that only the mail library knows, so it is handed on whole. */
export type ServerByUrl = Server & { url: string }

export function serverOfUrl(url: string): ServerByUrl {
  const { hostname, port, protocol, username } = new URL(url)
  const tls = protocol === 'smtps:'
  return {
    host: decodeURIComponent(hostname),
    port: Number(port) || (tls ? 465 : 587),
    security: tls ? 'tls' : 'starttls',
    user: decodeURIComponent(username),
    password: null,
    url,
  }
}

function reaching(server: Server | ServerByUrl | string) {
  if (typeof server === 'string') return { url: server }
  if ('url' in server) return { url: server.url }
  const { host, port, security, user, password } = server
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
  }
}

/** What a test may take: somebody waits for it before the screen. */
const longestTrial = 20 * seconds
const impatient = {
  connectionTimeout: 10 * seconds,
  greetingTimeout: 10 * seconds,
  socketTimeout: 10 * seconds,
  disableFileAccess: true,
  disableUrlAccess: true,
}

/** One letter on a connection of its own; the answer is what the server said, or why it was not reached. */
export async function trySending(
  server: Server,
  mail: Omit<Mail, 'inReplyTo'>,
): Promise<{ delivered: boolean; said: string }> {
  const transport = createTransport({ ...reaching(server), ...impatient })
  try {
    const { response } = await transport.sendMail({ ...mail, signal: AbortSignal.timeout(longestTrial) })
    return { delivered: true, said: response.slice(0, longestSaying) }
  } catch (error) {
    return { delivered: false, said: undelivered(error as Failure).message }
  } finally {
    transport.close()
  }
}

/** Whether the server can be reached and lets us in; nothing is sent. Null when it does, else what was said. */
export async function greet(server: Server): Promise<string | null> {
  const transport = createTransport({ ...reaching(server), ...impatient })
  try {
    await transport.verify()
    return null
  } catch (error) {
    return undelivered(error as Failure).message
  } finally {
    transport.close()
  }
}

/** Delivers through a mail server, over a few connections that stay open between letters. */
export function openPost(server: Server | string): Post {
  const transport = createTransport({
    ...reaching(server),
    pool: true,
    maxConnections: 3,
    // A connection that the server closed while it was idle; anything else is the job's to try again, later.
    maxRequeues: 1,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 60 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver({ inReplyTo, ...mail }) {
      const thread = inReplyTo ? { inReplyTo, references: inReplyTo } : {}
      try {
        await transport.sendMail({ ...mail, ...thread, signal: AbortSignal.timeout(longestDelivery) })
      } catch (error) {
        throw undelivered(error as Failure)
      }
    },
    close: () => transport.close(),
  }
}

type Failure = Error & { code?: string; responseCode?: number; response?: string; permanent?: boolean }

/** Codes that refuse us rather than the letter: a password or encryption is missing, and settings can be mended. */
const aboutUs = [530, 534, 535, 538]
const longestSaying = 500

/** Only a "no" to this sender, receiver or message is final; whatever befell the connection is worth another try. */
export function undelivered({ message, code, responseCode, response, permanent = true }: Failure): Undelivered {
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  return new Undelivered(
    (response ?? message).slice(0, longestSaying),
    aboutTheLetter && permanent && !aboutUs.includes(responseCode ?? 0),
  )
}
