import { isIP } from 'node:net'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { World } from '#platform/command.ts'
import { sameSecret } from '#platform/tokens.ts'
import { metrics } from './metrics.ts'

/** For load balancers: whether this process can serve. While it is going down it can, and asks to be left alone. */
export function healthRoute(http: FastifyInstance, { pulse }: World, pool: pg.Pool) {
  http.get('/healthz', async (_request, reply) => {
    if (pulse.draining) return reply.code(503).header('retry-after', '1').send({ status: 'draining' })
    try {
      await pool.query('select 1')
      return { status: 'ok' }
    } catch {
      return reply.code(503).header('retry-after', '1').send({ status: 'database_unavailable' })
    }
  })
}

/** For Prometheus: from this machine, or with the token of the settings. To everybody else it is not there. */
export function metricsRoute(http: FastifyInstance, world: World, pool: pg.Pool, token: string | undefined) {
  http.get('/metrics', async (request, reply) => {
    if (!isFromHere(request) && !hasToken(request, token)) return reply.callNotFound()
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics(world, pool))
  })
}

const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

/** A proxy on this machine asks for others: what it passes on is not from here, whatever address it comes from. */
function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  // Without a connection it is asked from within the process.
  const loopback = address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
  return loopback && !passedOn.some((name) => name in headers)
}

function hasToken({ headers }: FastifyRequest, token: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? []
  return token !== undefined && given !== undefined && sameSecret(given, token)
}

/** The whole door of a process without the role web: it serves nobody and still says how it is. */
export function healthDoor(world: World, pool: pg.Pool, token: string | undefined): FastifyInstance {
  const http = fastify({ bodyLimit: 1024, return503OnClosing: true, forceCloseConnections: 'idle' })
  healthRoute(http, world, pool)
  metricsRoute(http, world, pool, token)
  return http
}
