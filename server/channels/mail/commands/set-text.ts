import { mail } from '#contract/index.ts'
import { objectionToText } from '#contract/words/own.ts'
import { perform } from '#platform/command.ts'
import { putNext } from '../texts/put.ts'

export const setText = perform(mail.setText, async (wish, moment) => {
  const objection = objectionToText(wish.key, wish.text)
  if (objection) throw moment.refusal(objection.code, { blank: objection.blank })
  const version = await putNext(moment, wish)
  if (version === undefined) throw moment.refusal('text_changed')
  return { version }
})
