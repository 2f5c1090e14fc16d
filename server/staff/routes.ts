import { addresses, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal } from '#platform/http/pages.ts'
import { addLine } from './commands/add-line.ts'
import { changeAgent } from './commands/change-agent.ts'
import { changeLine } from './commands/change-line.ts'
import { inviteAgent } from './commands/invite-agent.ts'
import { setUpDesk } from './commands/set-up-desk.ts'

export function staffRoutes(edge: Edge, portal: Portal) {
  for (const command of [setUpDesk, inviteAgent, changeAgent, addLine, changeLine]) serve(edge, command)
  form(portal, {
    form: 'setUpDesk',
    action: forms.setUpDesk,
    command: setUpDesk,
    on: addresses.setup,
    to: () => addresses.desk,
  })
}
