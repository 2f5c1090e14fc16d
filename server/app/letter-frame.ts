import type { Edge } from '#platform/http/edge.ts'
import { isId } from '#platform/ids.ts'
import { Refused } from '#platform/refused.ts'
import { letter } from '../screens/letter.ts'

/** What lies in the frame can do nothing and load nothing: it is looked at (TRUST 3.12). */
const shownAlone = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** A letter's HTML as it was sent, for the frame of its page: a document of its own, with a policy of its own. */
export function letterFrame({ http, world, actorOf }: Edge) {
  http.get<{ Params: { letterId: string } }>('/desk/letters/:letterId/frame', async (request, reply) => {
    const { letterId } = request.params
    const actor = await actorOf(request)
    if (!isId(letterId)) throw new Refused(actor.id ? 'letter_not_found' : 'sign_in_required')
    const { html } = await letter(world, actor, { letterId })
    if (html === null) throw new Refused('letter_not_found')
    return reply.header('content-security-policy', shownAlone).type('text/html; charset=utf-8').send(html)
  })
}
