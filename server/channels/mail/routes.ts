import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { dropText } from './commands/drop-text.ts'
import { retryLetter } from './commands/retry-letter.ts'
import { setOutgoingMail } from './commands/set-outgoing-mail.ts'
import { setText } from './commands/set-text.ts'
import { stopOutgoingMail } from './commands/stop-outgoing-mail.ts'
import { tryOutgoingMail } from './commands/try-outgoing-mail.ts'
import { dismissMail } from './intake/commands/dismiss-mail.ts'
import { joinFromMail } from './intake/commands/join-from-mail.ts'
import { openFromMail } from './intake/commands/open-from-mail.ts'
import { readMailAgain } from './intake/commands/read-mail-again.ts'

export function mailRoutes(edge: Edge) {
  for (const command of [retryLetter, setOutgoingMail, stopOutgoingMail, tryOutgoingMail]) serve(edge, command)
  for (const command of [setText, dropText]) serve(edge, command)
  for (const command of [readMailAgain, openFromMail, joinFromMail, dismissMail]) serve(edge, command)
}
