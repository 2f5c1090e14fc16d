import type { Accent } from '#contract/look/accent.ts'
import type { Language } from '#contract/text.ts'

import type { Block } from '#contract/tickets.ts'
/** What a letter says. HTML and plain text are two ways of writing down the same, so neither can say more. */
export type Letter = {
  language: Language
  company: string
  /** The provider's own; left out: the product's. */
  accent?: Accent | null | undefined
  subject: string
  /** What happened, in one line. */
  heading: string
  parts: readonly Part[]
  /** Below everything, quietly: what this is about, where answers go. */
  footer: readonly string[]
}

export type Part =
  | { is: 'sentence'; text: string }
  /** Somebody's own words, whole, under a name or a question that they answer. */
  | { is: 'words'; of: readonly Words[]; files?: Files | undefined }
  /** By when the reader hears next: the line that is looked for first. */
  | { is: 'promise'; text: string }
  | { is: 'button'; label: string; to: string }

/** Their text, and what it means where it is light Markdown: that is readable as it is typed, so plain text keeps it. */
export type Words = { title: string; text: string; blocks?: readonly Block[] | undefined }

export type Files = { title: string; names: readonly string[] }

/** Parts in their order; what does not apply is left out. */
export const parts = (...all: (Part | null | undefined)[]): Part[] => all.filter((part) => part != null)
export const sentence = (text: string): Part => ({ is: 'sentence', text })
