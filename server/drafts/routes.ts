import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { chooseSending } from './commands/choose-sending.ts'
import { endDraft } from './commands/end-draft.ts'
import { holdSend } from './commands/hold-send.ts'
import { keepDraft } from './commands/keep-draft.ts'
import { markReturnSeen } from './commands/mark-return-seen.ts'
import { reviveDraft } from './commands/revive-draft.ts'
import { takeBackSend } from './commands/take-back-send.ts'

const commands = [keepDraft, endDraft, reviveDraft, holdSend, takeBackSend, markReturnSeen, chooseSending]

export function draftRoutes(edge: Edge) {
  for (const command of commands) serve(edge, command)
}
