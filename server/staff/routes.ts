import { addresses, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal } from '#platform/http/pages.ts'
import { addLine } from './commands/add-line.ts'
import { approveFactorReset } from './commands/approve-factor-reset.ts'
import { askFactorReset } from './commands/ask-factor-reset.ts'
import { bringBackAgent } from './commands/bring-back-agent.ts'
import { changeAgent } from './commands/change-agent.ts'
import { changeLine } from './commands/change-line.ts'
import { closeAgent } from './commands/close-agent.ts'
import { endAgentSessions } from './commands/end-agent-sessions.ts'
import { inviteAgent } from './commands/invite-agent.ts'
import { inviteAgentAgain } from './commands/invite-agent-again.ts'
import { setLogo } from './commands/set-logo.ts'
import { setLook } from './commands/set-look.ts'
import { setUpDesk } from './commands/set-up-desk.ts'

export function staffRoutes(edge: Edge, portal: Portal) {
  for (const command of [setUpDesk, inviteAgent, inviteAgentAgain, changeAgent, addLine, changeLine])
    serve(edge, command)
  for (const command of [closeAgent, bringBackAgent, endAgentSessions, askFactorReset, approveFactorReset])
    serve(edge, command)
  for (const command of [setLook, setLogo]) serve(edge, command)
  form(portal, {
    form: 'setUpDesk',
    action: forms.setUpDesk,
    command: setUpDesk,
    on: addresses.setup,
    to: () => addresses.desk,
  })
}
