/** Letters that no screen can show or that turn text round: control characters and directional overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin can't be stored; tab and line ends are text
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Text as one line: trimmed, composed (NFC), what cannot be printed or turns text round becomes a space. */
export const asOneLine = (value: string) => value.replace(unprintable, ' ').normalize('NFC').trim()

/** Text of several lines, kept as typed but for characters that cannot be stored; line ends become \n. */
export const asManyLines = (value: string) => value.replace(/\r\n?/g, '\n').replace(unstorable, '').trim()
