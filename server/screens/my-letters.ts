import { mail } from '#contract/index.ts'
import { optionalLetters } from '#contract/mail/choices.ts'
import { screen } from '#platform/screen.ts'
import { declinedBy } from '../channels/mail/index.ts'

export const myLetters = screen(mail.myLetters, async (_, { db, actor }) => {
  const declined = (await declinedBy(db, [actor.id!])).get(actor.id!) ?? []
  return { letters: optionalLetters.map((kind) => ({ kind, on: !declined.includes(kind) })) }
})
