import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Problem } from '#contract/index.ts'
import { fileLimits } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import type { Actor, World } from '../command.ts'
import { Malformed, Refused } from '../refused.ts'
import { admitProgram, bearerOf } from './bearer.ts'
import { preferred } from './language.ts'
import { methodsAt } from './methods.ts'
import { refuseForeignOrigin } from './origin.ts'
import { patience } from './patience.ts'
import { answerTo } from './problem.ts'
import { remembered } from './remembered.ts'
import { type SessionCookie, sessionCookie } from './session-cookie.ts'
import { answerUnreadable } from './unreadable.ts'

/** Where HTTP meets the product: the server, who asks, and the one way to answer a problem. */
export type Edge = {
  http: FastifyInstance
  world: World
  cookie: SessionCookie
  /** Every address that answers, as "GET /t/:number", in the order of opening: what the matrix of rights must know. */
  routes: readonly string[]
  actorOf(request: FastifyRequest): Promise<Actor>
  /** Shows a problem as a page; set by the portal. */
  problemPage:
    | ((request: FastifyRequest, reply: FastifyReply, problem: Problem, status: number) => Promise<string>)
    | null
}

export type WhoAsks = (
  world: World,
  session: Buffer | null,
  from: {
    ip: string
    userAgent: string
    language: Language
    /** The page asks by itself, nobody has done anything: a session grows no younger by it (CVE-2020-1768). */
    quiet?: boolean
  },
) => Promise<Actor>

/** Who holds an API token; null when it opens nothing. */
export type WhoHolds = (world: World, token: Buffer, from: Parameters<WhoAsks>[2]) => Promise<Actor | null>

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

const headersOfAll = (publicUrl: string) => ({
  'content-security-policy': pagePolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})

/**
 * Pages and answers of some size go out smaller, quickly rather than best; the fronts' own files were made smaller when
 * they were built. What comes in is never unpacked: a few bytes could become gigabytes. No answer holds a secret beside
 * words that another could choose (BREACH): the session is in the cookie alone.
 */
const shrunken = {
  globalDecompression: false,
  encodings: ['gzip' as const],
  customTypes: /^(?:text\/html|application\/json)\b/,
  threshold: 4096,
  zlibOptions: { level: 2 },
}

/** The server with everything that holds for every route: limits, headers, cookies, origin, problems in the reader's language. */
export async function openEdge(world: World, whoAsks: WhoAsks, whoHolds: WhoHolds): Promise<Edge> {
  const http = fastify({
    bodyLimit: 2 * 1024 * 1024,
    ...patience,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    clientErrorHandler: (error, socket) =>
      answerUnreadable(error, socket, headersOfAll(world.settings.publicUrl), world.log),
    // An address that cannot be read is nobody's page; it reaches no hook and no handler of ours but this one.
    frameworkErrors: (_error, request, reply) => {
      reply.headers(headersOfAll(world.settings.publicUrl))
      return answerProblem(edge, new Refused('page_not_found'), request, reply)
    },
  })
  const routes: string[] = []
  http.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`)
  })
  await http.register(compress, shrunken)
  await http.register(cookie)
  await http.register(formbody, { bodyLimit: 1024 * 1024 })
  await http.register(multipart, {
    limits: {
      files: fileLimits.files,
      fileSize: fileLimits.bytes,
      fields: 50,
      fieldSize: 512 * 1024,
      parts: 80,
      headerPairs: 50,
    },
    // A file that is cut is refused where it is kept, so that the fields beside it are still heard.
    throwFileSizeLimit: false,
  })
  readJsonStrictly(http)

  const keys = sessionCookie(world.settings.publicUrl)
  const whoIs = remembered(whoAsks)
  const whoseToken = remembered(async (known, token, from) => {
    const actor = token && (await whoHolds(known, token, from))
    if (!actor) throw new Refused('token_not_valid')
    return actor
  })
  const actors = new WeakMap<FastifyRequest, Promise<Actor>>()
  const actorOf = (request: FastifyRequest) => {
    let actor = actors.get(request)
    if (!actor) {
      const userAgent = (request.headers['user-agent'] ?? '').slice(0, 400)
      const from = {
        ip: request.ip,
        userAgent,
        language: languageOf(request),
        quiet: request.headers['otklik-quiet'] !== undefined,
      }
      const token = bearerOf(request)
      actor = token ? whoseToken(world, token === 'wrong' ? null : token, from) : whoIs(world, keys.read(request), from)
      actors.set(request, actor)
    }
    return actor
  }
  const edge: Edge = { http, world, cookie: keys, routes, actorOf, problemPage: null }

  http.addHook('onRequest', async (request, reply) => {
    const { publicUrl } = world.settings
    reply.headers(headersOfAll(publicUrl))
    // A browser sends no token by itself, so no foreign page can misuse one.
    if (!bearerOf(request)) return refuseForeignOrigin(request, publicUrl)
    const hasCookie = keys.read(request) !== null
    await admitProgram(world, request, reply, { hasCookie, whoIs: () => actorOf(request) })
  })
  http.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    world.pulse.answers.add(reply.elapsedTime / 1000, method, routeOptions.url ?? 'nowhere', String(reply.statusCode))
  })
  http.setErrorHandler((error, request, reply) => answerProblem(edge, error, request, reply))
  http.setNotFoundHandler((request, reply) => {
    const known = methodsAt(routes, request.url)
    // A route that is there and has found nothing comes here as well: a file of the front that a newer one has replaced.
    const methods = known.includes(request.method === 'HEAD' ? 'GET' : request.method) ? [] : known
    if (methods.length) reply.header('allow', methods.join(', '))
    return answerProblem(edge, new Refused(methods.length ? 'method_not_allowed' : 'page_not_found'), request, reply)
  })
  return edge
}

/** The pattern, not the address: that may carry what lets its reader in. */
const routeOf = ({ method, routeOptions }: FastifyRequest) => `${method} ${routeOptions.url ?? 'nowhere'}`

async function answerProblem(edge: Edge, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const language = await edge.actorOf(request).then(
    (actor) => actor.language,
    () => languageOf(request),
  )
  const { status, problem } = answerTo(error, language, edge.world.log)
  if (problem.reference) edge.world.pulse.fault(routeOf(request), error, problem.reference)
  if (problem.retryAfter) reply.header('retry-after', problem.retryAfter)
  if (status === 401 && bearerOf(request)) reply.header('www-authenticate', 'Bearer error="invalid_token"')
  reply.code(status)
  const wantsPage =
    !request.url.startsWith('/api/') && edge.problemPage && (request.headers.accept ?? '').includes('text/html')
  if (!wantsPage) return reply.type('application/json; charset=utf-8').send(problem)
  return reply.type('text/html; charset=utf-8').send(await edge.problemPage!(request, reply, problem, status))
}

/** Before we know who reads: what the address asks for, else Russian when the browser prefers it, English otherwise. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown }
  if (lang === 'ru' || lang === 'en') return lang
  return preferred(request.headers['accept-language'] ?? '')
}

/** JSON must be UTF-8 and say so by being it: a broken byte is refused, not replaced. */
function readJsonStrictly(http: FastifyInstance) {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeContentTypeParser('application/json')
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)
    } catch {
      return done(new Malformed([{ code: 'custom', path: [], message: 'unreadable' }]), undefined)
    }
    if ((body as Buffer).length === 0) return done(null, {})
    return parse(request, text, done)
  })
}
