import type { FastifyReply, FastifyRequest } from 'fastify'
import { tokenHash } from '../tokens.ts'

/** The session's cookie: `__Host-` over https, a plain name over http (the health page says so). */
export function sessionCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-otklik' : 'otklik'
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    name,
    /** The hash of the token this request carries, or null. */
    read(request: FastifyRequest): Buffer | null {
      // An address that cannot be read is answered before any cookie is.
      const token = (request.cookies as typeof request.cookies | undefined)?.[name]
      return token && /^[\w-]{43}$/.test(token) ? tokenHash(token) : null
    },
    write(reply: FastifyReply, token: string | null) {
      if (token) reply.setCookie(name, token, { ...options, maxAge: 24 * 3600 })
      else reply.clearCookie(name, options)
    },
  }
}
export type SessionCookie = ReturnType<typeof sessionCookie>
