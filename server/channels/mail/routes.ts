import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { retryLetter } from './commands/retry-letter.ts'

export function mailRoutes(edge: Edge) {
  serve(edge, retryLetter)
}
