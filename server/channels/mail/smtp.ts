import { createTransport } from 'nodemailer'
import { type Post, Undelivered } from './post.ts'

const seconds = 1000
/** A server may trickle its replies for ever without a silence that a timeout would notice. */
const longestDelivery = 100 * seconds

/** Delivers through the mail server of SMTP_URL, over a few connections that stay open between letters. */
export function openPost(smtpUrl: string): Post {
  const transport = createTransport({
    url: smtpUrl,
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
