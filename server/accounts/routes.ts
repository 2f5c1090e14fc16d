import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { addContact } from './commands/add-contact.ts'
import { addService } from './commands/add-service.ts'
import { endContact } from './commands/end-contact.ts'
import { endService } from './commands/end-service.ts'
import { openAccount } from './commands/open-account.ts'

export function accountRoutes(edge: Edge) {
  for (const command of [openAccount, addContact, endContact, addService, endService]) serve(edge, command)
}
