import type { Edge } from '#platform/http/edge.ts'
import { Refused } from '#platform/refused.ts'
import { lookOf } from '../staff/index.ts'

/** The provider's accent and logos, to everybody who sees a page: their addresses name their content. */
export function serveLook({ http, world }: Edge) {
  http.get('/look/:file', async (request, reply) => {
    const { sheet, pictures } = await lookOf(world.db)
    const found = [sheet, ...pictures].find(
      (one) => one?.address === `/look/${(request.params as { file: string }).file}`,
    )
    if (!found) throw new Refused('page_not_found')
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(found.type).send(found.bytes)
  })
}
