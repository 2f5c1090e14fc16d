import { addresses, at, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal, type Values } from '#platform/http/pages.ts'
import { assignTicket } from './commands/assign-ticket.ts'
import { changePriority } from './commands/change-priority.ts'
import { confirmSolution } from './commands/confirm-solution.ts'
import { handOver } from './commands/hand-over.ts'
import { markSeen } from './commands/mark-seen.ts'
import { moveNextContact } from './commands/move-next-contact.ts'
import { openTicket } from './commands/open-ticket.ts'
import { postReply } from './commands/post-reply.ts'
import { resolveTicket } from './commands/resolve-ticket.ts'
import { setAside } from './commands/set-aside.ts'
import { takeUp } from './commands/take-up.ts'
import { writeNote } from './commands/write-note.ts'
import { fileRoutes } from './files/routes.ts'

export function ticketRoutes(edge: Edge, portal: Portal) {
  fileRoutes(edge)
  for (const command of [
    openTicket,
    postReply,
    writeNote,
    assignTicket,
    handOver,
    setAside,
    takeUp,
    changePriority,
    moveNextContact,
    resolveTicket,
    confirmSolution,
    markSeen,
  ])
    serve(edge, command)

  form(portal, {
    form: 'openTicket',
    action: forms.openTicket,
    command: openTicket,
    takesFiles: true,
    on: addresses.newTicket,
    to: ({ number }: { number: number }) => at(addresses.sent, { number }),
  })
  form(portal, {
    form: 'postReply',
    action: forms.postReply,
    command: postReply,
    takesFiles: true,
    on: addresses.ticket,
    to: (_: unknown, { number }: Values) => `${at(addresses.ticket, { number: number! })}?done=replied#end`,
  })
  form(portal, {
    form: 'confirmSolution',
    action: forms.confirmSolution,
    command: confirmSolution,
    on: addresses.ticket,
    to: (_: unknown, { number }: Values) => `${at(addresses.ticket, { number: number! })}?done=confirmed`,
  })
}
