import type { mail } from '#contract/words/en/mail.ts'
import { type Letter, parts, sentence } from './letter.ts'
import { type Reader, timeFor, wordsFor } from './ticket-letter.ts'

/** Something happened to how a person signs in: they hear of it whoever did it. */
export type Alarm = {
  reader: Reader
  now: Date
  company: string
  what: keyof (typeof mail)['security']['kinds']
  at: Date
  /** How many recovery codes are left. */
  left: number
  /** Their settings. */
  page: string
}

export function securityLetter(alarm: Alarm): Letter {
  const our = wordsFor(alarm)
  const { heading, what, ifNot } = our.security.kinds[alarm.what]
  return {
    language: alarm.reader.language,
    company: alarm.company,
    subject: our.security.subject({ company: alarm.company, heading }),
    heading,
    parts: parts(sentence(what({ time: timeFor(alarm, alarm.at), left: alarm.left })), sentence(ifNot), {
      is: 'button',
      label: our.security.open,
      to: alarm.page,
    }),
    footer: [alarm.company, our.security.never],
  }
}
