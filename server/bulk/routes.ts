import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { cancelBulk } from './commands/cancel-bulk.ts'
import { repeatBulk } from './commands/repeat-bulk.ts'
import { startBulk } from './commands/start-bulk.ts'
import { undoBulk } from './commands/undo-bulk.ts'

export function bulkRoutes(edge: Edge) {
  for (const command of [startBulk, cancelBulk, undoBulk, repeatBulk]) serve(edge, command)
}
