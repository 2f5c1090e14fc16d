import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clause } from '#contract/index.ts'
import type { Door } from '../command.ts'
import { isId } from '../ids.ts'
import { Malformed } from '../refused.ts'
import type { Edge } from './edge.ts'

/** Every door that was opened, for the matrix test and the API's document. */
export const openDoors = new WeakMap<Edge, Clause[]>()

/** Hangs a command or a screen on the route its clause names, under /api/v1. */
export function serve(edge: Edge, door: Door) {
  const { clause } = door
  const [method, path] = clause.route.split(' ') as ['GET' | 'POST', string]
  openDoors.set(edge, [...(openDoors.get(edge) ?? []), clause])
  edge.http.route({
    method,
    url: `/api/v1${path}`,
    async handler(request, reply) {
      const actor = await edge.actorOf(request)
      const output = await door(edge.world, actor, inputOf(request) as never, {
        key: keyOf(request),
        keepSession: (token) => edge.cookie.write(reply, token),
      })
      return answer(reply, clause, output)
    },
  })
}

/** Only what the clause promises goes out: a field it does not name is a fault here, not a leak there. */
function answer(reply: FastifyReply, clause: Clause, output: unknown) {
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(clause.output.parse(output)))
}

/** Path, query and body together; a field may be said once. */
function inputOf(request: FastifyRequest): Record<string, unknown> {
  const { body = {} } = request
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Malformed([])
  return { ...(request.query as object), ...body, ...(request.params as object) }
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !isId(key))
    throw new Malformed([{ code: 'custom', path: ['idempotency-key'], message: 'wrong' }])
  return key
}
