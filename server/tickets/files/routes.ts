import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { tickets } from '#contract/index.ts'
import { oneLine } from '#contract/text.ts'
import type { Actor } from '#platform/command.ts'
import { contentDisposition } from '#platform/files/names.ts'
import { beginUpload, largestPart, takePart, uploadOf } from '#platform/files/parts.ts'
import { drawn, isPictureSize } from '#platform/files/pictures/draw.ts'
import { keepUpload } from '#platform/files/uploads.ts'
import type { Edge } from '#platform/http/edge.ts'
import { isId } from '#platform/ids.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { fileFor } from '../access.ts'

const mostDownloads = 300
const tenMinutes = 600

/**
 * Uploads come in before their message, whole or in parts; downloads go out only to who may see the ticket, and are never
 * shown in place. What is shown in place is a picture that the server has drawn anew.
 */
export function fileRoutes(edge: Edge) {
  edge.http.post('/api/v1/files', (request, reply) => upload(edge, request, reply))
  edge.http.post('/api/v1/uploads', (request, reply) => begin(edge, request, reply))
  edge.http.get<ById>('/api/v1/uploads/:uploadId', (request, reply) => progress(edge, request, reply))
  void edge.http.register(async (http) => {
    // Here alone bytes are a body; everywhere else they are refused as no form that is read.
    http.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: largestPart },
      (_, body, done) => done(null, body),
    )
    http.put<ById>('/api/v1/uploads/:uploadId', (request, reply) => part(edge, request, reply))
  })
  edge.http.get<{ Params: { fileId: string } }>('/f/:fileId', (request, reply) =>
    download(edge, request.params.fileId, request, reply),
  )
  edge.http.get<{ Params: { fileId: string; size: string } }>('/f/:fileId/:size', (request, reply) =>
    picture(edge, request.params, request, reply),
  )
}

type ById = { Params: { uploadId: string }; Querystring: { offset?: string } }

const wrong = (path: string) => new Malformed([{ code: 'custom', path: [path], message: 'wrong' }])

/** A file comes in before its message, so whoever may send no message sends no file. */
async function sender(edge: Edge, request: FastifyRequest): Promise<Actor> {
  const actor = await edge.actorOf(request)
  const objection = edge.world.mayDo(actor, tickets.postReply)
  if (objection) throw new Refused(objection)
  return actor
}

async function upload(edge: Edge, request: FastifyRequest, reply: FastifyReply) {
  const actor = await sender(edge, request)
  if (!request.isMultipart()) throw new Refused('unsupported_type')
  const file = await request.file()
  if (!file) throw wrong('file')
  const { id, name, size } = await keepUpload(edge.world, actor, file.filename ?? '', file.file)
  return reply.send({ id, name, size })
}

const announced = z.strictObject({
  name: oneLine(500, 0),
  size: z.int().check(z.nonnegative()),
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
})

async function begin(edge: Edge, request: FastifyRequest, reply: FastifyReply) {
  const actor = await sender(edge, request)
  const asked = announced.safeParse(request.body)
  if (!asked.success) throw new Malformed(asked.error.issues)
  if (asked.data.size > 0) return reply.send(await beginUpload(edge.world, actor, asked.data))
  const { id, name } = await keepUpload(edge.world, actor, asked.data.name, Readable.from([]))
  return reply.send({ id, name, size: 0, received: 0, whole: true })
}

async function progress(edge: Edge, request: FastifyRequest<ById>, reply: FastifyReply) {
  const actor = await sender(edge, request)
  return reply.send(await uploadOf(edge.world, actor, known(request)))
}

async function part(edge: Edge, request: FastifyRequest<ById>, reply: FastifyReply) {
  const actor = await sender(edge, request)
  const { offset = '' } = request.query
  if (!/^\d{1,9}$/.test(offset)) throw wrong('offset')
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) throw new Refused('unsupported_type')
  return reply.send(await takePart(edge.world, actor, known(request), Number(offset), request.body))
}

function known({ params: { uploadId } }: FastifyRequest<ById>): string {
  if (!isId(uploadId)) throw new Refused('file_not_found')
  return uploadId
}

async function fileAsked(edge: Edge, fileId: string, request: FastifyRequest) {
  const actor = await edge.actorOf(request)
  if (!actor.id) throw new Refused('sign_in_required')
  edge.world.rations.take(`downloads:${actor.id}`, mostDownloads, tenMinutes)
  const page = actor.type === 'agent' ? tickets.ticketPage : tickets.clientTicket
  if (actor.key && edge.world.mayDo(actor, page)) throw new Refused('scope_missing')
  return isId(fileId) ? fileFor(actor, fileId, edge.world.db) : undefined
}

const harmless = { 'content-security-policy': "sandbox; default-src 'none'" }

async function download(edge: Edge, fileId: string, request: FastifyRequest, reply: FastifyReply) {
  const file = await fileAsked(edge, fileId, request)
  const bytes = file && (await edge.world.files.read(file.sha256))
  if (!file || !bytes) throw new Refused('file_not_found')
  return reply
    .headers({
      ...harmless,
      'content-type': 'application/octet-stream',
      'content-length': file.size,
      'content-disposition': contentDisposition(file.name),
    })
    .send(bytes)
}

/** Drawn anew it may lie in the reader's own browser: the same bytes give the same picture for ever. */
async function picture(
  edge: Edge,
  { fileId, size }: { fileId: string; size: string },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const file = isPictureSize(size) ? await fileAsked(edge, fileId, request) : undefined
  const bytes = file?.picture && isPictureSize(size) ? await drawn(edge.world.files, file.sha256, size) : null
  if (!bytes) throw new Refused('file_not_found')
  return reply
    .headers({ ...harmless, 'content-type': 'image/webp', 'cache-control': 'private, max-age=86400' })
    .send(bytes)
}
