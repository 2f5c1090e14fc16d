/** As much of a mail as a browser shows without effort; who wants all of it saves it. */
const mostShown = 512 * 1024

/**
 * A mail as it came, to be read as text. What cannot be seen is written out: a reader should not be shown another order of
 * letters than the bytes have, nor a line that a control character has overwritten.
 */
export function sourceOf(raw: Buffer): { text: string; cut: boolean } {
  const text = raw.subarray(0, mostShown).toString('utf8')
  return { text: text.replace(/\r\n/g, '\n').replace(unseen, writtenOut), cut: raw.byteLength > mostShown }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
const writtenOut = (letter: string) => `<U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`
