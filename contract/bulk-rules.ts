import type { BulkOrder } from './bulk.ts'
import type { Language } from './text.ts'

/** What can stand between double braces in a text for many. */
export const blanks = ['client.name', 'ticket.number', 'service.name'] as const
export type Blank = (typeof blanks)[number]
export type Filling = Record<Blank, string | null>

const blank = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Blanks of a text that nobody can fill, as they were typed. */
export const unknownBlanks = (text: string): string[] => [
  ...new Set([...text.matchAll(blank)].flatMap(([whole, name]) => (isBlank(name!) ? [] : [whole]))),
]

/** The text for one reader; null when something in it is missing for this one: a hole is sent to nobody. */
export function filled(text: string, filling: Filling): string | null {
  let whole = true
  const said = text.replace(blank, (typed, name: string) => {
    const value = isBlank(name) ? filling[name] : null
    if (!value) whole = false
    return value?.replace(/[{}]/g, '') ?? typed
  })
  return whole ? said : null
}

const isBlank = (name: string): name is Blank => (blanks as readonly string[]).includes(name)

/** In the reader's own language where there is such a text, else in the one there is. */
export const textFor = (texts: { ru?: string | undefined; en?: string | undefined }, language: Language) =>
  texts[language] ?? texts.ru ?? texts.en

/** Words that clients read: one wrong press would reach hundreds, so they are for leads. */
export const isForLeads = ({ what }: Pick<BulkOrder, 'what'>) => what === 'reply' || what === 'resolve'

/** What reaches clients waits a moment, in which it can be taken back as if it had never been. */
export const isHeld = (what: string) => ['reply', 'resolve', 'hand_over', 'wait'].includes(what)

/** What has an opposite that the ordinary orders know. */
export const canBeUndone = (what: string) => ['assign', 'hand_over', 'priority', 'tags'].includes(what)
