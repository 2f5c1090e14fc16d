/** Reads instants as PostgreSQL writes them. A list of fifty has a hundred and more, and the usual way takes three regular expressions each. */
import pg from 'pg'

const timestamptz = 1184
const byLibrary = pg.types.getTypeParser(timestamptz) as (text: string) => unknown

/** "2026-03-02 09:00:00.123+00": sessions are kept in UTC. Anything else (another zone, BC, infinity) the slow way. */
export function instantFrom(text: string): unknown {
  const { length } = text
  if (length < 22 || length > 29 || !text.endsWith('+00') || text.charCodeAt(10) !== space) return byLibrary(text)
  const year = digits(text, 0, 4)
  const seconds = Date.UTC(
    year,
    digits(text, 5, 2) - 1,
    digits(text, 8, 2),
    digits(text, 11, 2),
    digits(text, 14, 2),
    digits(text, 17, 2),
  )
  // Date.UTC takes years below 100 for those of the last century.
  return year < 100 ? byLibrary(text) : new Date(seconds + milliseconds(text, length - 3))
}

const space = 0x20
const zero = 0x30

function digits(text: string, from: number, count: number): number {
  let number = 0
  for (let i = from; i < from + count; i++) number = number * 10 + text.charCodeAt(i) - zero
  return number
}

/** Of the fraction, which has one to six digits or is not there; a Date holds three. */
function milliseconds(text: string, end: number): number {
  const count = Math.min(3, Math.max(0, end - 20))
  return digits(text, 20, count) * [0, 100, 10, 1][count]!
}

/** Reads a value of this type; what is no instant as the driver does. */
export const readerOf = (type: number): ((text: string) => unknown) =>
  type === timestamptz ? instantFrom : pg.types.getTypeParser(type, 'text')
