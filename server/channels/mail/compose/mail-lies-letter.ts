import { type Letter, parts, sentence } from './letter.ts'
import { type Reader, wordsFor } from './ticket-letter.ts'

type Told = { reader: Reader; company: string; waiting: number; aside: number; health: string }

/** To administrators: how much mail lies there, and where to look. */
export function mailLiesLetter({ reader, company, waiting, aside, health }: Told): Letter {
  const our = wordsFor({ reader }).mailLies
  return {
    language: reader.language,
    company,
    subject: our.subject({ company }),
    heading: our.heading,
    parts: parts(
      waiting > 0 ? sentence(our.waiting({ n: waiting })) : null,
      aside > 0 ? sentence(our.aside({ n: aside })) : null,
      sentence(our.next),
      { is: 'button', label: our.open, to: health },
    ),
    footer: [company],
  }
}
