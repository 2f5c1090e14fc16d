/**
 * Blanks of ready texts. `{{client.name}}` is filled from the ticket; `{{what happened?}}` is filled by whoever writes,
 * and until then nothing goes out. One file for both sides, so that the browser says "no" for the reason the server has.
 */
export const blankNames = [
  'client.name',
  'account.name',
  'contract.number',
  'ticket.number',
  'ticket.subject',
  'service.name',
  'agent.name',
  'line.name',
  'company.name',
  'promise.time',
] as const
export type BlankName = (typeof blankNames)[number]
export type BlankValues = Partial<Record<BlankName, string | null>>

/** Stays in the text until it goes out: the time can still be changed, and the client must read the one that was promised. */
export const promiseBlank = '{{promise.time}}'

const anyBlank = /\{\{[ \t]*([^{}\n]{1,80}?)[ \t]*\}\}/g
const isKnown = (name: string): name is BlankName => (blankNames as readonly string[]).includes(name)
const isFree = (name: string) => name.endsWith('?')

/** Fills what is known of the ticket; what the ticket does not have becomes a blank for the writer to fill. */
export function filled(text: string, values: BlankValues): string {
  return text.replace(anyBlank, (blank, name: string) => {
    if (!isKnown(name)) return blank
    const value = values[name]
    if (value === undefined) return blank
    return value === null ? `{{${name}?}}` : value.replace(/[{}]/g, '')
  })
}

/** The blanks nobody has filled, in their order; the promised time is filled as it goes out. */
export function openBlanks(text: string): string[] {
  return blanksIn(text).filter((blank) => blank !== promiseBlank)
}

/** Every blank of ours in a text. Other braces (a template somebody pasted) are text. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(anyBlank)]
    .filter(([, name = '']) => isKnown(name) || isFree(name))
    .map(([, name]) => `{{${name}}}`)
}

/** Where the first open blank stands, for the editor to select it. */
export function firstOpenBlank(text: string, from = 0): { start: number; end: number } | null {
  for (const { index, 0: blank, 1: name = '' } of text.matchAll(anyBlank))
    if (index >= from && name !== 'promise.time' && (isKnown(name) || isFree(name)))
      return { start: index, end: index + blank.length }
  return null
}

/**
 * Whether this text is a ready text as it came, with nothing changed but the blanks that fill themselves. Compared piece
 * by piece in order, so that no text can make it slow.
 */
export function isUntouched(text: string, ready: string): boolean {
  const pieces = plain(ready).split(anyKnown)
  const said = plain(text)
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (pieces.length === 1) return said === first
  if (!said.startsWith(first) || !said.endsWith(last) || said.length < first.length + last.length) return false
  let at = first.length
  const end = said.length - last.length
  for (const piece of pieces.slice(1, -1)) {
    const found = said.indexOf(piece, at)
    if (found < 0 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}

const anyKnown = new RegExp(`\\{\\{[ \\t]*(?:${blankNames.join('|').replaceAll('.', '\\.')})[ \\t]*\\}\\}`)
/** Blanks and line ends between words are no change. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
