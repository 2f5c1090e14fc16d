import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { putNext } from '../texts/put.ts'

/** Own words go, what is delivered is said again; what was written stays among the versions. */
export const dropText = perform(mail.dropText, async (wish, moment) => {
  const version = await putNext(moment, { ...wish, text: null })
  if (version === undefined) throw moment.refusal('text_changed')
  return { version }
})
