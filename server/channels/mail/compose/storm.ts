import { type Letter, parts, sentence } from './letter.ts'
import { type Reader, wordsFor } from './ticket-letter.ts'

export type StormTold = {
  reader: Reader
  company: string
  of: 'sender' | 'subject'
  about: string
  /** Of the ticket that it blows at. */
  number: number | null
  page: string
}

/** For whoever answers for the line: mails are held until they have looked. */
export function stormLetter({ reader, company, of, about, number, page }: StormTold): Letter {
  const our = wordsFor({ reader }).storm
  return {
    language: reader.language,
    company,
    subject: our.subject({ company }),
    heading: our.heading,
    parts: parts(
      sentence(of === 'sender' ? our.ofSender({ about }) : our.ofSubject({ about })),
      number === null ? null : sentence(our.ticket({ number })),
      sentence(our.held),
      { is: 'button', label: our.look, to: page },
    ),
    footer: [company],
  }
}
