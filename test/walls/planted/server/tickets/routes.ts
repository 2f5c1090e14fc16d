import type { FastifyInstance } from 'fastify'
import { postReply } from './commands/post-reply.ts'

export const routes = (http: FastifyInstance) => http.post('/', postReply as never)
