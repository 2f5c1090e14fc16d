import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { tellPresence } from './commands/tell-presence.ts'

export function presenceRoutes(edge: Edge) {
  serve(edge, tellPresence)
}
