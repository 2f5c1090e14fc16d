import type { FastifyRequest } from 'fastify'
import { Refused } from '../refused.ts'

/**
 * Orders come from our own pages only: SameSite=Lax, and the browser's own word on where the request was made.
 * A program sends neither header and has no cookie that a foreign page could misuse.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site) {
    if (site === 'same-origin' || site === 'none') return
    throw new Refused('foreign_origin')
  }
  const { origin } = request.headers
  if (origin && origin !== new URL(publicUrl).origin) throw new Refused('foreign_origin')
}
