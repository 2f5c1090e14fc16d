import { createRequire } from 'node:module'
import type { ProtectionTrouble } from '#contract/mail/protection.ts'
import type { Authorities } from './authorities.ts'
import { type Mail, type Post, Undelivered } from './post.ts'
import { insistsOnStarttls, protectionTroubleOf } from './protection.ts'

const load = createRequire(import.meta.url)
/** Loaded where mail goes out by a server, and not before. */
const mailer = () => load('nodemailer') as typeof import('nodemailer')

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
  /** Whose certificates are believed of it. */
  authorities?: Authorities
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
  const tls = server.authorities ? { tls: { ca: [...server.authorities] } } : {}
  if ('url' in server)
    return { ...tls, ...(insistsOnStarttls(server.url) ? { requireTLS: true } : {}), url: server.url }
  const { host, port, security, user, password } = server
  return {
    ...tls,
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
  { returnsTo: _, ...mail }: Omit<Mail, 'inReplyTo' | 'replyTo' | 'bouncesTo'>,
  key: Signature | null,
): Promise<{ delivered: boolean; said: string; trouble: ProtectionTrouble | null }> {
  const transport = mailer().createTransport({ ...reaching(server), ...impatient })
  try {
    const { response } = await transport.sendMail({
      ...mail,
      ...signedBy(key),
      signal: AbortSignal.timeout(longestTrial),
    })
    return { delivered: true, said: response.slice(0, longestSaying), trouble: null }
  } catch (error) {
    return { delivered: false, said: undelivered(error as Failure).message, trouble: protectionTroubleOf(error) }
  } finally {
    transport.close()
  }
}

/** Whether the server can be reached and lets us in; nothing is sent. Null when it does, else what was said. */
export async function greet(server: Server): Promise<string | null> {
  const transport = mailer().createTransport({ ...reaching(server), ...impatient })
  try {
    await transport.verify()
    return null
  } catch (error) {
    return undelivered(error as Failure).message
  } finally {
    transport.close()
  }
}

/** As the mail library takes a key. */
export type Signature = { domainName: string; keySelector: string; privateKey: string }
type KeyFor = (from: string) => Promise<Signature | null>

/** The time of signing is left out by the library: a letter sent once more is signed the same. */
const signedBy = (key: Signature | null) => (key ? { dkim: key } : {})

/** Delivers through a mail server, over a few connections that stay open between letters. */
export function openPost(server: Server | string, keyFor: KeyFor = async () => null): Post {
  const transport = mailer().createTransport({
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
  /** Some servers that one signs in to let nobody send with another path than the address of who signs in. */
  const refusedPaths = { nobody: false, bounces: false }
  return {
    async deliver({ inReplyTo, replyTo, returnsTo, bouncesTo, ...mail }) {
      const thread = inReplyTo ? { inReplyTo, references: inReplyTo } : {}
      const key = await keyFor(mail.from)
      const send = (envelope: { envelope?: { from: string; to: string } }) =>
        transport.sendMail({
          ...mail,
          ...thread,
          ...(replyTo ? { replyTo } : {}),
          ...signedBy(key),
          ...envelope,
          signal: AbortSignal.timeout(longestDelivery),
        })
      try {
        // Without a signature of ours the sender in the envelope is all that speaks for a letter: it is not left empty.
        const way = returnsTo === 'nobody' && key ? 'nobody' : 'bounces'
        const path = way === 'nobody' ? '' : bouncesTo
        if (path === null || refusedPaths[way]) return void (await send({}))
        await send({ envelope: { from: path, to: mail.to.address } }).catch((error: Failure) => {
          // A server that is only busy is asked again with the same path: bounces that name no letter are worth less.
          const isBusy = way === 'bounces' && (error.responseCode ?? 0) < 500
          if (!isAboutTheSender(error) || isBusy) throw error
          refusedPaths[way] = true
          return send({})
        })
      } catch (error) {
        throw undelivered(error as Failure)
      }
    },
    close: () => transport.close(),
  }
}

const isAboutTheSender = ({ code, command }: Failure) => code === 'EENVELOPE' && command === 'MAIL FROM'

type Failure = Error & {
  command?: string
  code?: string
  responseCode?: number
  response?: string
  permanent?: boolean
}

/** Codes that refuse us rather than the letter: a password or encryption is missing, and settings can be mended. */
const aboutUs = [530, 534, 535, 538]
const longestSaying = 500

/** What a server of another kind greets with is nobody's business here: a trial is no way to ask what listens where. */
const isOfSmtp = (response: string) => /^[2-5]\d\d(?:[ -]|$)/.test(response)
const notOfSmtp = 'no mail server answered'

/** Only a "no" to this sender, receiver or message is final; whatever befell the connection is worth another try. */
export function undelivered({ message, code, responseCode, response, permanent = true }: Failure): Undelivered {
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  return new Undelivered(
    (response === undefined ? message : isOfSmtp(response) ? response : notOfSmtp).slice(0, longestSaying),
    aboutTheLetter && permanent && !aboutUs.includes(responseCode ?? 0),
  )
}
