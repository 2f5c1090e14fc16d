import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { removeSample } from './commands/remove-sample.ts'

export function firstRunRoutes(edge: Edge) {
  serve(edge, removeSample)
}
