import * as z from 'zod/mini'
import { asManyLines, asOneLine } from './plain.ts'

export { asOneLine } from './plain.ts'

const wellFormed = z.refine<string>((value) => value.isWellFormed(), { error: 'unreadable' })

/** One line of text, see asOneLine. Length in UTF-16 units. */
export const oneLine = (longest: number, shortest = 1) =>
  z.string().check(wellFormed, z.overwrite(asOneLine), z.minLength(shortest), z.maxLength(longest))

/** Text of several lines, kept as typed but for characters that cannot be stored; line ends become \n. */
export const manyLines = (longest: number, shortest = 1) =>
  z.string().check(wellFormed, z.overwrite(asManyLines), z.minLength(shortest), z.maxLength(longest))

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
