import * as z from 'zod/mini'

/** Letters that no screen can show or that turn text round: control characters and directional overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin can't be stored; tab and line ends are text
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const wellFormed = z.refine<string>((value) => value.isWellFormed(), { error: 'unreadable' })

/** Text as one line: trimmed, composed (NFC), what cannot be printed or turns text round becomes a space. */
export const asOneLine = (value: string) => value.replace(unprintable, ' ').normalize('NFC').trim()

/** One line of text, see asOneLine. Length in UTF-16 units. */
export const oneLine = (longest: number, shortest = 1) =>
  z.string().check(wellFormed, z.overwrite(asOneLine), z.minLength(shortest), z.maxLength(longest))

/** Text of several lines, kept as typed but for characters that cannot be stored; line ends become \n. */
export const manyLines = (longest: number, shortest = 1) =>
  z.string().check(
    wellFormed,
    z.overwrite((value: string) => value.replace(/\r\n?/g, '\n').replace(unstorable, '').trim()),
    z.minLength(shortest),
    z.maxLength(longest),
  )

export const id = z.uuid()
export const instant = z.iso.datetime({ offset: true })

/** An address as people type it; kept in lower case, because a person is one person however it is typed. */
export const email = z.string().check(
  wellFormed,
  z.overwrite((value: string) => value.trim().toLowerCase()),
  z.maxLength(254),
  z.regex(/^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\].]+$/u, { error: 'not_an_address' }),
)

/** 15 letters or more, any Unicode; longer than 128 is refused rather than cut (TRUST 3.4). */
export const newPassword = z.string().check(wellFormed, z.minLength(15), z.maxLength(128))

export const language = z.enum(['ru', 'en'])
export type Language = z.output<typeof language>

const zoneIsKnown = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
/** An IANA time zone, such as Europe/Moscow. */
export const zone = z.string().check(z.maxLength(64), z.refine<string>(zoneIsKnown, { error: 'unknown_zone' }))

/** Where the next page of a list begins; opaque to the caller. */
export const cursor = z.optional(z.string().check(z.maxLength(200), z.regex(/^[\w-]+$/)))
