import type { Reader } from '#contract/pages.ts'
import type { Answered } from '#contract/tickets.ts'
import type { Fact } from '../shell/Facts.tsx'
import { moments } from '../shell/moments.ts'

/** What was answered when the ticket was opened, under the questions as they stood then. */
export const answersAsFacts = (reader: Reader, answers: readonly Answered[]): Fact[] =>
  answers.map(({ kind, label, values }) => ({
    term: label,
    value: (
      <span className={kind === 'long_text' ? 'answer-long' : undefined} dir="auto">
        {values.map(({ value, shown }) => (kind === 'date_time' ? moments(reader).full(value) : shown)).join(', ')}
      </span>
    ),
  }))
