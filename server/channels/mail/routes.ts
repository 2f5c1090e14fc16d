import { addresses, at, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal } from '#platform/http/pages.ts'
import { checkSigning } from './commands/check-signing.ts'
import { chooseLetters } from './commands/choose-letters.ts'
import { dismissMail } from './commands/dismiss-mail.ts'
import { dismissStorm } from './commands/dismiss-storm.ts'
import { disownMail } from './commands/disown-mail.ts'
import { dropText } from './commands/drop-text.ts'
import { joinFromMail } from './commands/join-from-mail.ts'
import { makeSigningKey } from './commands/make-signing-key.ts'
import { openFromMail } from './commands/open-from-mail.ts'
import { openOwnMail } from './commands/open-own-mail.ts'
import { putInStorm } from './commands/put-in-storm.ts'
import { readMailAgain } from './commands/read-mail-again.ts'
import { retryLetter } from './commands/retry-letter.ts'
import { sayMailArrives } from './commands/say-mail-arrives.ts'
import { setAnswersTo } from './commands/set-answers-to.ts'
import { setOutgoingMail } from './commands/set-outgoing-mail.ts'
import { setText } from './commands/set-text.ts'
import { stopOutgoingMail } from './commands/stop-outgoing-mail.ts'
import { stopSigning } from './commands/stop-signing.ts'
import { tryOutgoingMail } from './commands/try-outgoing-mail.ts'

export function mailRoutes(edge: Edge, portal: Portal) {
  for (const command of [retryLetter, setOutgoingMail, setAnswersTo, stopOutgoingMail, tryOutgoingMail])
    serve(edge, command)
  for (const command of [makeSigningKey, checkSigning, stopSigning]) serve(edge, command)
  for (const command of [setText, dropText, chooseLetters]) serve(edge, command)
  for (const command of [
    readMailAgain,
    openFromMail,
    joinFromMail,
    dismissMail,
    putInStorm,
    dismissStorm,
    sayMailArrives,
  ])
    serve(edge, command)
  for (const command of [openOwnMail, disownMail]) serve(edge, command)
  ownMailForms(portal)
  form(portal, {
    form: 'chooseLetters',
    action: forms.chooseLetters,
    command: chooseLetters,
    on: addresses.me,
    to: () => `${addresses.me}?done=letters-chosen#letters`,
  })
}

/** A letter's own sender: it becomes a ticket of theirs, or was never theirs. */
function ownMailForms(portal: Portal) {
  form(portal, {
    form: 'openOwnMail',
    action: forms.openOwnMail,
    command: openOwnMail,
    on: addresses.ownMail,
    to: ({ number }: { number: number }) => at(addresses.sent, { number }),
  })
  form(portal, {
    form: 'disownMail',
    action: forms.disownMail,
    command: disownMail,
    on: addresses.ownMail,
    to: () => `${addresses.home}?done=disowned`,
  })
}
