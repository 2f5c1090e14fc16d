/** Text as it is kept: one kind of line end, nothing that cannot be seen, not more than two empty lines together. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b\u2060]/g, '')
      .replaceAll('\u00a0', ' ')
      .replace(/(?<![ \t])[ \t]+(?=\n|$)/g, (blanks, at: number, whole: string) =>
        isSignatureMark(whole, at) ? blanks : '',
      )
      .replace(/\n{4,}/g, '\n\n\n')
      .replace(/^\n+|\n+$/g, '')
  )
}

/** `-- ` on a line of its own begins a signature; without its space it would be a rule drawn by hand. */
const isSignatureMark = (text: string, at: number) =>
  text.slice(at - 3, at) === '\n--' || (at === 2 && text.startsWith('--'))
