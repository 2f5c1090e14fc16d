import type { WhyTurned } from '../events.ts'
import { type Letter, parts, sentence } from './letter.ts'
import { type Reader, timeFor, wordsFor } from './ticket-letter.ts'

export type Turned = {
  reader: Reader
  now: Date
  company: string
  why: WhyTurned
  /** Harmless: nobody has proven whose it is. */
  subject: string
  receivedAt: Date
  /** Where they find it, once they have signed in. */
  page: string
}

/** Their letter is here and waits for one word of theirs; what it says is not repeated. */
export function ownMail(turned: Turned): Letter {
  const our = wordsFor(turned)
  const { own } = our.unproven
  const { company, why, subject, page } = turned
  return {
    language: turned.reader.language,
    company,
    subject: own.subject({ company }),
    heading: own.heading,
    parts: parts(
      sentence(own.what({ time: timeFor(turned, turned.receivedAt), subject })),
      sentence(own.why[why]),
      sentence(own.next),
      { is: 'button', label: own.open[why], to: page },
      sentence(own.notYou),
    ),
    footer: [company, our.security.never],
  }
}
