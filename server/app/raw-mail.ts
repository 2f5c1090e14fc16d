import type { Edge } from '#platform/http/edge.ts'
import { isId } from '#platform/ids.ts'
import { Refused } from '#platform/refused.ts'
import { rawMailFor } from '../channels/mail/index.ts'

/** An incoming mail byte for byte, to be saved and never to be shown: nothing in it is ours. */
export function rawMail({ http, world, actorOf }: Edge) {
  http.get<{ Params: { mailId: string } }>('/m/:mailId', async (request, reply) => {
    const { mailId } = request.params
    const actor = await actorOf(request)
    if (!actor.id) throw new Refused('sign_in_required')
    const raw = isId(mailId) ? await rawMailFor(world, actor, mailId) : null
    if (!raw) throw new Refused('page_not_found')
    return reply
      .header('content-disposition', `attachment; filename="mail-${mailId}.eml"`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .type('application/octet-stream')
      .send(raw)
  })
}
