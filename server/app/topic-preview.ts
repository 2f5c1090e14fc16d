import type { FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { tickets } from '#contract/index.ts'
import { addresses } from '#contract/pages.ts'
import { language } from '#contract/text.ts'
import { saidIn } from '#contract/tickets.ts'
import { type Portal, show } from '#platform/http/pages.ts'
import { Malformed, Refused } from '#platform/refused.ts'

const draft = z.object({ ...tickets.topicDraft.shape, language })

/**
 * A topic as it is being written, drawn by the portal for a frame beside its editor: what an administrator sees there is
 * what clients will see, down to the width of a phone. Nothing is stored.
 */
export function topicPreview(portal: Portal) {
  portal.http.post(addresses.topicPreview, async (request, reply) => {
    const actor = await portal.actorOf(request)
    const objection = portal.world.mayDo(actor, tickets.topicCard)
    if (objection) throw new Refused(objection)
    const { language, nameRu, nameEn, hintRu, hintEn, impact, fields } = read(request.body)
    mayBeFramed(reply)
    const topic = {
      id: nobodys,
      name: saidIn(language, { ru: nameRu, en: nameEn }),
      hint: saidIn(language, { ru: hintRu, en: hintEn }),
      impact,
      fields,
      otherwiseBy: null,
      refused: null,
    }
    return show(portal, request, reply, 'topic-preview', { language, topic }, null)
  })
}

const nobodys = '00000000-0000-7000-8000-000000000000'

function read(body: unknown) {
  const { draft: text } = (body ?? {}) as { draft?: unknown }
  const parsed = draft.safeParse(jsonIn(String(text)))
  if (!parsed.success) throw new Malformed(parsed.error.issues)
  return parsed.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** By our own pages, and by nobody else's. */
const mayBeFramed = (reply: FastifyReply) =>
  reply.header(
    'content-security-policy',
    String(reply.getHeader('content-security-policy')).replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  )
