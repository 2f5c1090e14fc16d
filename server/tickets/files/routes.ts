import type { FastifyReply, FastifyRequest } from 'fastify'
import { tickets } from '#contract/index.ts'
import { contentDisposition } from '#platform/files/names.ts'
import { keepUpload } from '#platform/files/uploads.ts'
import type { Edge } from '#platform/http/edge.ts'
import { isId } from '#platform/ids.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { fileFor } from '../access.ts'

const mostDownloads = 300
const tenMinutes = 600

/** Uploads come in before their message; downloads go out only to who may see the ticket, and are never shown in place. */
export function fileRoutes(edge: Edge) {
  edge.http.post('/api/v1/files', (request, reply) => upload(edge, request, reply))
  edge.http.get<{ Params: { fileId: string } }>('/f/:fileId', (request, reply) =>
    download(edge, request.params.fileId, request, reply),
  )
}

async function upload(edge: Edge, request: FastifyRequest, reply: FastifyReply) {
  const actor = await edge.actorOf(request)
  // A file comes in before its message, so whoever may send no message sends no file.
  const objection = edge.world.mayDo(actor, tickets.postReply)
  if (objection) throw new Refused(objection)
  if (!request.isMultipart()) throw new Refused('unsupported_type')
  const part = await request.file()
  if (!part) throw new Malformed([{ code: 'custom', path: ['file'], message: 'wrong' }])
  const { id, name, size } = await keepUpload(edge.world, actor, part.filename ?? '', part.file)
  return reply.send({ id, name, size })
}

async function download(edge: Edge, fileId: string, request: FastifyRequest, reply: FastifyReply) {
  const actor = await edge.actorOf(request)
  if (!actor.id) throw new Refused('sign_in_required')
  edge.world.rations.take(`downloads:${actor.id}`, mostDownloads, tenMinutes)
  const page = actor.type === 'agent' ? tickets.ticketPage : tickets.clientTicket
  if (actor.key && edge.world.mayDo(actor, page)) throw new Refused('scope_missing')
  const file = isId(fileId) ? await fileFor(actor, fileId, edge.world.db) : undefined
  const bytes = file && (await edge.world.files.read(file.sha256))
  if (!file || !bytes) throw new Refused('file_not_found')
  return reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-length': file.size,
      'content-disposition': contentDisposition(file.name),
      'content-security-policy': "sandbox; default-src 'none'",
    })
    .send(bytes)
}
