import { mail } from '#contract/index.ts'
import { optionalLetters } from '#contract/mail/choices.ts'
import { perform } from '#platform/command.ts'
import { setDeclined } from '../choices/store.ts'
import { lettersChosen } from '../events.ts'

export const chooseLetters = perform(mail.chooseLetters, async ({ letters }, { tx, actor, announce }) => {
  const declined = optionalLetters.filter((kind) => !letters.includes(kind))
  await setDeclined(tx, actor.id!, declined)
  await announce(lettersChosen(actor.id!, { declined }))
  return {}
})
