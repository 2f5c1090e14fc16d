import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { addCalendar } from './commands/add-calendar.ts'
import { changeCalendar } from './commands/change-calendar.ts'
import { changeTerms } from './commands/change-terms.ts'
import { changeTopicTerms } from './commands/change-topic-terms.ts'
import { retireCalendar } from './commands/retire-calendar.ts'

export function promiseRoutes(edge: Edge) {
  for (const command of [addCalendar, changeCalendar, retireCalendar, changeTerms, changeTopicTerms])
    serve(edge, command)
}
