import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { addAnswer } from './commands/add-answer.ts'
import { bringBackAnswer } from './commands/bring-back-answer.ts'
import { changeAnswer } from './commands/change-answer.ts'
import { retireAnswer } from './commands/retire-answer.ts'

export function knowledgeRoutes(edge: Edge) {
  for (const command of [addAnswer, changeAnswer, retireAnswer, bringBackAnswer]) serve(edge, command)
}
