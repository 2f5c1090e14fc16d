import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { markNoticesSeen } from './commands/mark-notices-seen.ts'

export function promiseRoutes(edge: Edge) {
  for (const command of [markNoticesSeen]) serve(edge, command)
}
