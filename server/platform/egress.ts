import { lookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { isPublic } from './public-address.ts'

/** Where a name leads: every address of it. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export type Egress = (url: string, request?: EgressRequest) => Promise<EgressAnswer>
export type EgressRequest = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: Buffer | string
  /** Bytes of the answer, where more than usual is wanted. */
  largest?: number
}
/** Whatever was answered, redirects too: nobody is followed anywhere. */
export type EgressAnswer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

export type Reason =
  | 'not_an_address'
  | 'port_not_allowed'
  | 'address_not_public'
  | 'name_not_found'
  | 'timed_out'
  | 'too_large'
  | 'unreachable'

/** It did not come to an answer. `permanent`: asking again makes no difference until somebody changes the address. */
export class NotReached extends Error {
  readonly reason: Reason
  readonly permanent: boolean
  constructor(reason: Reason, detail = '') {
    super(detail ? `${reason}: ${detail}` : reason)
    this.reason = reason
    this.permanent = reason === 'not_an_address' || reason === 'port_not_allowed' || reason === 'address_not_public'
  }
}

const longestMs = 5_000
const usuallyLargest = 1024 * 1024
const ports: Record<string, number> = { 'http:': 80, 'https:': 443 }

type Terms = {
  /** `host:port` pairs of one's own network that may be reached all the same, as the configuration names them. */
  allowed?: readonly string[]
  resolve?: Resolve
  /** When it has taken too long. */
  patience?: () => AbortSignal
}

/**
 * The one way out of this house (TRUST 3.14): http and https, to public addresses, on their usual ports. A name is
 * looked up once and that very address is spoken to, so that it cannot lead elsewhere a moment later. No redirect is
 * followed, nothing takes longer than 5 s or brings more than 1 MB where nobody asks for more.
 */
export function egress({
  allowed = [],
  resolve = everyAddress,
  patience: begin = () => AbortSignal.timeout(longestMs),
}: Terms = {}): Egress {
  const known = new Set(allowed)
  return async (address, request = {}) => {
    const url = destination(address, known)
    const patience = begin()
    try {
      const pinned = await withPatience(pinnedAddress(url, known, resolve), patience)
      return await exchange(url, pinned, request, patience)
    } catch (error) {
      throw asNotReached(error, patience)
    }
  }
}

/** Why this address would never be spoken to, as far as can be told without looking its name up. */
export function objectionToAddress(address: string, allowed: readonly string[] = []): Reason | undefined {
  try {
    const url = destination(address, new Set(allowed))
    const literal = literalOf(url)
    return literal && !isAllowed(url, new Set(allowed)) && !isPublic(literal) ? 'address_not_public' : undefined
  } catch (error) {
    return (error as NotReached).reason
  }
}

/** The URL parser has turned decimal, octal and hexadecimal spellings into plain addresses by then. */
function destination(address: string, allowed: ReadonlySet<string>): URL {
  const url = URL.parse(address)
  if (!url || !Object.hasOwn(ports, url.protocol) || url.username || url.password || !url.hostname)
    throw new NotReached('not_an_address')
  if (url.port !== '' && !isAllowed(url, allowed)) throw new NotReached('port_not_allowed')
  return url
}

const portOf = (url: URL) => Number(url.port) || ports[url.protocol]!
const isAllowed = (url: URL, allowed: ReadonlySet<string>) => allowed.has(`${url.hostname}:${portOf(url)}`)

/** The address itself, where the URL names no name. */
function literalOf({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : undefined
}

/** One inner address among several is enough to refuse: whoever mixes them is up to something. */
async function pinnedAddress(url: URL, allowed: ReadonlySet<string>, resolve: Resolve): Promise<string> {
  const literal = literalOf(url)
  const addresses = literal ? [literal] : await resolve(url.hostname).catch(() => [])
  const [first] = addresses
  if (!first) throw new NotReached('name_not_found')
  if (!isAllowed(url, allowed) && !addresses.every(isPublic)) throw new NotReached('address_not_public')
  return first
}

const everyAddress: Resolve = async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address)

function exchange(
  url: URL,
  address: string,
  { method = 'GET', headers = {}, body, largest = usuallyLargest }: EgressRequest,
  signal: AbortSignal,
): Promise<EgressAnswer> {
  const secure = url.protocol === 'https:'
  const payload = body === undefined ? undefined : Buffer.from(body as string)
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(
      {
        host: address,
        port: portOf(url),
        path: url.pathname + url.search,
        method,
        // The certificate is that of the name; the connection goes to the address that was looked at.
        ...(secure && !literalOf(url) ? { servername: url.hostname } : {}),
        headers: {
          'user-agent': 'Otklik',
          'accept-encoding': 'identity',
          ...headers,
          host: url.host,
          ...(payload ? { 'content-length': payload.length } : {}),
        },
        agent: false,
        setDefaultHeaders: false,
        signal,
      },
      (response) => {
        read(response, largest).then(resolve, (error: unknown) => {
          request.destroy()
          reject(error)
        })
      },
    )
    request.once('error', reject)
    request.end(payload)
  })
}

async function read(response: IncomingMessage, largest: number): Promise<EgressAnswer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > largest) throw new NotReached('too_large')
    pieces.push(piece)
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }
}

/** A look-up cannot be called off; it is only no longer waited for. */
function withPatience<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new NotReached('timed_out')), { once: true })
  })
  return Promise.race([work, over])
}

function asNotReached(error: unknown, patience: AbortSignal): NotReached {
  if (error instanceof NotReached) return error
  if (patience.aborted) return new NotReached('timed_out')
  const { code, message } = error as { code?: string; message?: string }
  return new NotReached('unreachable', code ?? message)
}
