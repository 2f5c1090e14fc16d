// planted: http-lives-at-the-edge
import type { FastifyRequest } from 'fastify'

export const languageOf = (request: FastifyRequest) => request.headers['accept-language']
