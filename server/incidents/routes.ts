import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { announceIncident } from './commands/announce-incident.ts'
import { changeIncident } from './commands/change-incident.ts'
import { endIncident } from './commands/end-incident.ts'

export function incidentRoutes(edge: Edge) {
  for (const command of [announceIncident, changeIncident, endIncident]) serve(edge, command)
}
