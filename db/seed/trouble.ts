/** What clients of a hosting company write about, and how it ends; each told in both languages. */
import type { ServiceKind } from '#contract/accounts.ts'
import type { Language } from '#contract/text.ts'
import type { Impact, RawAnswers } from '#contract/tickets.ts'

/** What is put into the texts of one ticket. */
export type Facts = {
  service: string
  domain: string
  time: string
  day: string
  gb: number
  number: number
  ip: string
}

/** Every list holds ways to say the same; one of them is taken. */
export type Telling = {
  subjects: string[]
  opens: string[]
  details: string[]
  /** The first answer of the staff. */
  replies: string[]
  /** What is asked back, and what the client answers. */
  question: string
  answers: string[]
  /** News while it lasts. */
  found: string[]
  notes: string[]
  /** Handing over: for the colleague, and why, for the client. */
  summary: string
  reason: string
  /** For whom or what we wait, in words for the client. */
  waiting: string
  happened: string[]
  done: string[]
  advice: string[]
}

export type Trouble = {
  /** The English name of the topic. */
  topic: string
  impact: Impact
  about: ServiceKind
  /** How often, beside the others. */
  weight: number
  /** Who mends it as a rule. */
  solvedBy: 'first' | 'second'
  /** It has a date: moves, upgrades. */
  planned?: boolean
  /** What is answered to the questions of its topic, as far as the asker knows it. */
  answers?: (facts: Facts) => RawAnswers
  /** A file that comes with it. */
  file?: (facts: Facts) => { name: string; text: string }
} & Record<Language, (facts: Facts) => Telling>
