import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { addMailbox } from '../commands/add-mailbox.ts'
import { changeMailbox } from '../commands/change-mailbox.ts'
import { findProbe } from '../commands/find-probe.ts'
import { pauseMailbox } from '../commands/pause-mailbox.ts'
import { removeMailbox } from '../commands/remove-mailbox.ts'
import { resumeMailbox } from '../commands/resume-mailbox.ts'
import { sendProbe } from '../commands/send-probe.ts'
import { tryMailbox } from '../commands/try-mailbox.ts'

export function mailboxRoutes(edge: Edge) {
  for (const command of [addMailbox, changeMailbox, removeMailbox]) serve(edge, command)
  for (const command of [pauseMailbox, resumeMailbox]) serve(edge, command)
  for (const command of [tryMailbox, sendProbe, findProbe]) serve(edge, command)
}
