import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { checkSigning } from './commands/check-signing.ts'
import { dropText } from './commands/drop-text.ts'
import { makeSigningKey } from './commands/make-signing-key.ts'
import { retryLetter } from './commands/retry-letter.ts'
import { setOutgoingMail } from './commands/set-outgoing-mail.ts'
import { setText } from './commands/set-text.ts'
import { stopOutgoingMail } from './commands/stop-outgoing-mail.ts'
import { stopSigning } from './commands/stop-signing.ts'
import { tryOutgoingMail } from './commands/try-outgoing-mail.ts'

export function mailRoutes(edge: Edge) {
  for (const command of [retryLetter, setOutgoingMail, stopOutgoingMail, tryOutgoingMail]) serve(edge, command)
  for (const command of [makeSigningKey, checkSigning, stopSigning]) serve(edge, command)
  for (const command of [setText, dropText]) serve(edge, command)
}
