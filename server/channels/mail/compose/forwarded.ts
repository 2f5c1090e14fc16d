import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import { readMarkup } from '../../../tickets/index.ts'
import { type Letter, parts, sentence } from './letter.ts'
import { type Reader, timeFor, wordsFor } from './ticket-letter.ts'

export type Forwarded = {
  text: string
  format?: 'text' | 'markdown'
  quoted: readonly { name: string; at: string; text: string }[]
}

type Told = {
  reader: Reader
  now: Date
  company: string
  /** Of staff, who writes. */
  by: string
  number: number
  said: Forwarded
  files: readonly { name: string; size: string }[]
}

const longestStart = 80

/**
 * To somebody outside: the words of whoever writes, then what they chose, each under who said it. The subject has nothing
 * of the ticket's own, which its client wrote for us alone.
 */
export function forwarded({ reader, now, company, by, number, said, files }: Told): Letter {
  const our = wordsFor({ reader }).forwarded
  const { fileSize } = words[reader.language].common
  const own = { title: our.asks({ by }), text: said.text }
  return {
    language: reader.language,
    company,
    subject: our.subject({ company, number, start: startOf(said.text) }),
    heading: our.heading({ by, company }),
    parts: parts(
      {
        is: 'words',
        of: [said.format === 'markdown' ? { ...own, blocks: readMarkup(said.text) } : own],
        files: files.length
          ? { title: our.files, names: files.map(({ name, size }) => `${name} (${fileSize({ bytes: Number(size) })})`) }
          : undefined,
      },
      said.quoted.length
        ? {
            is: 'words',
            of: said.quoted.map(({ name, at, text }) => ({
              title: our.said({ who: name, time: timeFor({ reader, now }, at) }),
              text,
            })),
          }
        : null,
      sentence(our.answer({ company })),
    ),
    footer: [our.about({ company, number })],
  }
}

function startOf(text: string): string {
  const line = text.trim().split('\n')[0]!.replace(/\s+/g, ' ')
  const letters = [...line]
  return letters.length > longestStart ? `${letters.slice(0, longestStart).join('').trimEnd()}…` : line
}

/** Whoever is outside has told us no language: theirs is most likely the one they are written to in. */
export const languageOf = (text: string): Language => (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en')
