import type { Ask, mail } from '#contract/index.ts'
import type { Edge } from '#platform/http/edge.ts'
import { textPreview } from '../screens/text-preview.ts'

/** A letter brings its own style, which the desk's policy would take away: it is shown in a frame with one of its own. */
const policy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** How a letter will look, drawn as mail programs draw it: nothing in it runs, and nothing is loaded. */
export function letterPreview({ http, world, actorOf }: Edge) {
  http.get('/desk/letter-preview/:key/:language', async (request, reply) => {
    const asked = { ...(request.query as object), ...(request.params as object) } as Ask<typeof mail.textPreview>
    const { html } = await textPreview(world, await actorOf(request), asked)
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(html)
  })
}
