import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, World } from '../command.ts'
import { Refused } from '../refused.ts'
import { tokenHash } from '../tokens.ts'

/** Requests that one token may make: bursts are fine, a program that has run wild is not (TRUST 3.9). */
const most = 600
const windowSeconds = 60

/**
 * The token of ours that a request carries. Other kinds of Authorization are not for us: a proxy in front may have put
 * its own there.
 */
export function bearerOf(request: FastifyRequest): Buffer | 'wrong' | null {
  const { authorization = '' } = request.headers
  const [, token] = /^Bearer +(otk_.*)$/i.exec(authorization) ?? []
  if (token === undefined) return null
  return /^otk_[\w-]{43}$/.test(token) ? tokenHash(token) : 'wrong'
}

/** Where a program may come in at all: pages and forms are for people. */
const isForPrograms = (url: string) => url.startsWith('/api/') || url.startsWith('/f/')

/** Looks at a request with a token before anything is done for it: one identity, a door for programs, a share that is not used up. */
export async function admitProgram(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  { hasCookie, whoIs }: { hasCookie: boolean; whoIs: () => Promise<Actor> },
): Promise<void> {
  if (hasCookie) throw new Refused('two_identities')
  if (!isForPrograms(request.url)) throw new Refused('page_not_found')
  const { key } = await whoIs()
  const { count, seconds } = await world.limits.spend(`key:${key!.id}`, windowSeconds)
  const left = Math.max(0, most - count)
  reply.headers({
    'ratelimit-policy': `"token";q=${most};w=${windowSeconds}`,
    ratelimit: `"token";r=${left};t=${seconds}`,
  })
  if (count > most) throw new Refused('too_many_requests', { seconds })
}
