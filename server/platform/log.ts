/** The log: one JSON line a thing, on standard error. It never holds a secret or what a client wrote. */
import { destination, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

const secretNames = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'pin',
  'otp',
  'key',
  'smtpUrl',
  'databaseUrl',
]
const secretHeaders = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]']
const contentNames = ['body', 'text', 'html', 'query', 'params']

/** Names are hidden at the top and one level down: `{ token }` and `{ session: { token } }`. */
const hidden = [...secretNames, ...contentNames].flatMap((name) => [name, `*.${name}`])

export function createLog(
  config: Pick<Config, 'logLevel'>,
  stream: { write(line: string): void } = destination(2),
): Log {
  return pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths: [...hidden, ...secretHeaders], censor: '[hidden]' },
      serializers: { req: requestInLog, res: answerInLog, err: errorInLog, error: errorInLog },
    },
    stream,
  )
}

interface Asked {
  method?: string
  url?: string
  ip?: string
}
const requestInLog = ({ method, url, ip }: Asked) => ({ method, url: addressInLog(url ?? ''), ip })
const answerInLog = ({ statusCode }: { statusCode?: number }) => ({ statusCode })

/**
 * An address without what would let its reader in: signed links, invitations and resets carry their secret in the
 * path or after the question mark. Ids (UUIDs) and ticket numbers stay.
 */
export function addressInLog(url: string): string {
  const [pathname = '', query] = url.split('?', 2)
  const steps = pathname.split('/').map((step) => (looksSecret(step) ? '[hidden]' : step))
  return steps.join('/') + (query ? '?[hidden]' : '')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** 80 bits in base64url take 14 characters; no word of our routes is that long and mixed. */
const looksSecret = (step: string) =>
  step.length >= 14 && /\d|[A-Z]/.test(step) && !uuid.test(step) && !/\.\w{2,5}$/.test(step)

interface Failed {
  name?: string
  message?: string
  stack?: string
  code?: unknown
  table?: unknown
  constraint?: unknown
}
/** PostgreSQL puts whole rows into `detail` and `where`, so only what names the fault is kept. */
function errorInLog({ name, message, stack, code, table, constraint }: Failed) {
  return { type: name, message, stack, code, table, constraint }
}
