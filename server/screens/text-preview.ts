import { mail } from '#contract/index.ts'
import { objectionToText, ownable } from '#contract/words/own.ts'
import { words } from '#contract/words/words.ts'
import { Refused } from '#platform/refused.ts'
import { screen } from '#platform/screen.ts'
import { asHtml, asText, ownWords, sampleLetter } from '../channels/mail/index.ts'
import { lookOf, theDesk } from '../staff/index.ts'

/** The whole letter around one sentence, composed as real ones are. */
export const textPreview = screen(mail.textPreview, async ({ key, language, text }, { db, world, now }) => {
  const objection = text === undefined ? null : objectionToText(key, text)
  if (objection) throw new Refused(objection.code, { blank: objection.blank })
  const own = { ...(await ownWords(db, language)), ...(text === undefined ? {} : { [key]: text }) }
  const company = (await theDesk(db))?.company ?? words[language].common.product
  const letter = sampleLetter(ownable[key].of, { language, own, company, publicUrl: world.settings.publicUrl, now })
  return {
    subject: letter.subject,
    text: asText(letter),
    html: asHtml({ ...letter, accent: (await lookOf(db)).accent }),
  }
})
