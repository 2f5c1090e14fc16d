import type { FastifyReply, FastifyRequest } from 'fastify'
import { words } from '#contract/words/words.ts'
import type { Edge } from '#platform/http/edge.ts'
import { isId } from '#platform/ids.ts'
import { Refused } from '#platform/refused.ts'
import { countLook, mailPageFor, rawMailFor, sourceOf } from '../channels/mail/index.ts'

/**
 * What lies in the frame can run nothing, load nothing, send nothing and be framed by nobody else (TRUST 3.12). Its links
 * open windows that know nothing of this house.
 */
const shownAlone = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'self'",
].join('; ')
const asFile = "sandbox; default-src 'none'"

type OfMail = { Params: { mailId: string }; Querystring: { pictures?: unknown } }

/** A mail as it came, to be saved or read as text, and its formatted version when it has been cleaned. */
export function mailPages(edge: Edge) {
  edge.http.get<OfMail>('/m/:mailId', (request, reply) => save(edge, request, reply))
  edge.http.get<OfMail>('/m/:mailId/source', (request, reply) => source(edge, request, reply))
  edge.http.get<OfMail>('/m/:mailId/page', (request, reply) => page(edge, request, reply))
}

async function readerOf(edge: Edge, request: FastifyRequest<OfMail>) {
  const actor = await edge.actorOf(request)
  if (!actor.id) throw new Refused('sign_in_required')
  return actor
}

async function rawAsked(edge: Edge, request: FastifyRequest<OfMail>) {
  const actor = await readerOf(edge, request)
  const { mailId } = request.params
  const raw = isId(mailId) ? await rawMailFor(edge.world, actor, mailId) : null
  if (!raw) throw new Refused('page_not_found')
  return { raw, actor, mailId }
}

/** Byte for byte, to be saved and never to be shown: nothing in it is ours. */
async function save(edge: Edge, request: FastifyRequest<OfMail>, reply: FastifyReply) {
  const { raw, mailId } = await rawAsked(edge, request)
  return reply
    .header('content-disposition', `attachment; filename="mail-${mailId}.eml"`)
    .header('content-security-policy', asFile)
    .type('application/octet-stream')
    .send(raw)
}

async function source(edge: Edge, request: FastifyRequest<OfMail>, reply: FastifyReply) {
  const { raw, actor } = await rawAsked(edge, request)
  countLook(edge.world, actor)
  const { text, cut } = sourceOf(raw)
  const { common, desk } = words[actor.language]
  const size = (bytes: number) => common.fileSize({ bytes })
  const more = cut ? `\n\n${desk.mailShown.sourceCut({ shown: size(text.length), size: size(raw.byteLength) })}\n` : ''
  return reply
    .header('content-security-policy', asFile)
    .type('text/plain; charset=utf-8')
    .send(text + more)
}

async function page(edge: Edge, request: FastifyRequest<OfMail>, reply: FastifyReply) {
  const actor = await readerOf(edge, request)
  const { mailId } = request.params
  const remoteToo = request.query.pictures === 'shown'
  const html = isId(mailId) ? await mailPageFor(edge.world, actor, { mailId, remoteToo }) : null
  if (html === null) throw new Refused('page_not_found')
  return reply
    .header('content-security-policy', shownAlone)
    .header('referrer-policy', 'no-referrer')
    .header('x-dns-prefetch-control', 'off')
    .type('text/html; charset=utf-8')
    .send(html)
}
