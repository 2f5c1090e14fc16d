import type { Language } from '#contract/text.ts'
import { inOwnWords } from '#contract/words/in-own-words.ts'
import type { OwnWords } from '#contract/words/own.ts'
import { dateTime, zoneName } from '#contract/words/times.ts'
import { words } from '#contract/words/words.ts'
import { type Files, type Letter, type Part, parts, sentence } from './letter.ts'

/** `own`: what the provider says in words of its own, in this reader's language. */
export type Reader = { language: Language; zone: string; own?: OwnWords }

/** What every letter about a ticket needs to know beside what happened. */
export type Scene = {
  reader: Reader
  now: Date
  company: string
  number: number
  /** As it may be repeated to the reader. */
  subject: string
  /** Empty where nobody has proven whose ticket it is. */
  contract: string
  /** Where the ticket is read and answered. */
  page: string
  /** The person and the line that have it, or the line alone. */
  who: string
  /** Who did what is told; the company when it was nobody in particular. */
  by: string
  /** By when the client hears next, as things are; null once solved. */
  nextContactBy: Date | null
  /** When work on such tickets goes on, while it rests. */
  opensAt?: Date | null
  /** Whether an answer to the letter reaches the ticket. */
  answersByMail?: boolean
}

/** Something that happened to a ticket: when, the event's own values and its own words, on the scene of its ticket. */
export type Told<Meta, Content> = { at: Date; channel?: string; meta: Meta; words: Content; scene: Scene }

/** What is said between the heading and the footer, with the way to the ticket at its end. */
export function ticketLetter(scene: Scene, heading: string, said: readonly (Part | null)[], act?: string): Letter {
  const { company, number, subject, contract, page, answersByMail } = scene
  const our = wordsFor(scene)
  return {
    language: scene.reader.language,
    company,
    subject: our.ticketSubject({ number, subject }),
    heading,
    parts: parts(...said, { is: 'button', label: act ?? our.openTicket, to: page }),
    footer: [
      contract ? our.aboutTicket({ company, number, contract }) : our.unproven.aboutTicket({ company, number }),
      answersByMail ? our.answerHere : our.answerThere,
    ],
  }
}

export const wordsFor = ({ reader }: { reader: Reader }) => inOwnWords(reader.language, reader.own).mail

/** A time by the reader's clocks; a letter travels, so the zone is always named. */
export function timeFor({ reader: { language, zone }, now }: Pick<Scene, 'reader' | 'now'>, at: Date | string): string {
  // The day stays with its month, also at the end of a line.
  const time = dateTime(at, language, zone, now).replace(' ', '\u00a0')
  return words[language].mail.time({ time, zone: zoneName(at, language, zone) })
}

export const withWhom = (scene: Scene) => sentence(wordsFor(scene).withWhom(scene))

export const nextUpdate = (scene: Scene, by: Date | string): Part => ({
  is: 'promise',
  text: wordsFor(scene).next({ time: timeFor(scene, by) }),
})

/** Files stay on the ticket page; the letter says which are there. */
export const filesOf = (
  { reader }: Scene,
  files: readonly { name: string; size: number }[] | undefined,
): Files | undefined =>
  files?.length
    ? {
        title: words[reader.language].mail.files,
        names: files.map(({ name, size }) => `${name} (${words[reader.language].common.fileSize({ bytes: size })})`),
      }
    : undefined
