import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { createToken } from './commands/create-token.ts'
import { revokeToken } from './commands/revoke-token.ts'

export function tokenRoutes(edge: Edge) {
  for (const command of [createToken, revokeToken]) serve(edge, command)
}
