import { type Letter, parts, sentence } from './letter.ts'
import { type Reader, timeFor, wordsFor } from './ticket-letter.ts'

/** Who is let in, where, by which one-time link and until when. */
export type Entry = {
  reader: Reader
  now: Date
  company: string
  name: string
  email: string
  door: 'portal' | 'desk'
  link: string
  until: Date
}

export function invitation(entry: Entry): Letter {
  const our = wordsFor(entry).invitation
  const desk = entry.door === 'desk'
  return passwordLetter(entry, {
    subject: desk ? our.deskSubject(entry) : our.subject(entry),
    heading: our.heading(entry),
    what: desk ? our.deskWhat : our.what,
    choose: our.choose,
    unexpected: our.unexpected,
  })
}

export function reset(entry: Entry): Letter {
  const our = wordsFor(entry).reset
  return passwordLetter(entry, {
    subject: our.subject(entry),
    heading: our.heading,
    what: entry.door === 'desk' ? our.deskWhat(entry) : our.what(entry),
    choose: our.choose,
    unexpected: our.unexpected,
  })
}

type Said = Record<'subject' | 'heading' | 'what' | 'choose' | 'unexpected', string>

function passwordLetter(entry: Entry, { subject, heading, what, choose, unexpected }: Said): Letter {
  const our = wordsFor(entry)
  return {
    language: entry.reader.language,
    company: entry.company,
    subject,
    heading,
    parts: parts(
      sentence(what),
      { is: 'button', label: choose, to: entry.link },
      sentence(`${our.linkHolds({ time: timeFor(entry, entry.until) })} ${our.doNotForward}`),
      sentence(unexpected),
    ),
    footer: [entry.company],
  }
}
