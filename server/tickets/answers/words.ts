import type { GivenAnswer } from '../events.ts'

/** What an answer is found by: what people read, in the languages in which they may read it. */
export const wordsIn = (answers: readonly GivenAnswer[]) =>
  answers.flatMap(({ kind, values }) =>
    kind === 'date_time' ? [] : values.flatMap(({ ru, en }) => [...new Set([ru, en])]),
  )
