import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { checkLedger } from './commands/check-ledger.ts'

export function evidenceRoutes(edge: Edge) {
  serve(edge, checkLedger)
}
