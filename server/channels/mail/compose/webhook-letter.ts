import { type Letter, parts, sentence } from './letter.ts'
import { type Reader, wordsFor } from './ticket-letter.ts'

type Told = { reader: Reader; company: string; url: string; log: string }

/** To administrators: which receiver took nothing, and where to look. */
export function webhookLetter({ reader, company, url, log }: Told): Letter {
  const our = wordsFor({ reader }).webhookPaused
  return {
    language: reader.language,
    company,
    subject: our.subject({ company }),
    heading: our.heading,
    parts: parts(sentence(our.what({ url })), sentence(our.next), { is: 'button', label: our.open, to: log }),
    footer: [company],
  }
}
