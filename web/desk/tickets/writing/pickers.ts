import type { ReactNode } from 'react'

export type Choice = { id: string; label: string; detail?: ReactNode }

/**
 * A list that opens while one types: ready texts at "/", colleagues at "@". The editor draws it and hears its keys; the
 * picker knows what opens it, what there is and what comes into the text.
 */
export type Picker<C extends Choice = Choice> = {
  id: string
  label: string
  /** What was asked, and where in the text it begins; null while the list stays closed. */
  find: (before: string) => { from: number; query: string } | null
  /** A hook: what fits the question. */
  useChoices: (query: string) => {
    choices: C[]
    /** What is said in place of choices. */
    state: string | null
    /** They answer an earlier question: whoever is quick with Enter waits for their own. */
    stale: boolean
  }
  /** What is put in place of the question. */
  take: (choice: C) => string
}

export type Asking = { picker: Picker; from: number; query: string }

/** The first picker that the words before the caret open. */
export function askingAt(pickers: readonly Picker[], before: string): Asking | null {
  for (const picker of pickers) {
    const found = picker.find(before)
    if (found) return { picker, ...found }
  }
  return null
}
