import { endOfAttribution } from './attribution.ts'

/** Lines from one to another, the latter not included; `named` where a line says who is quoted. */
export type Span = { from: number; to: number; named?: boolean }

export const isQuoted = (line: string) => /^\s{0,3}(?:>|\|\s)/.test(line)

/** Words of the writer. */
export const isSaid = (line: string) => line.trim() !== '' && !isQuoted(line)

/** Runs of `>` lines, each with the line that says who is quoted. */
export function quotedIn(lines: string[]): Span[] {
  const found: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    const end = endOfAttribution(lines, at)
    const named = end > 0 && isQuoted(nextLine(lines, end))
    if (!named && !isQuoted(lines[at]!)) continue
    const to = endOfQuoted(lines, named ? end : at)
    found.push({ from: at, to, named })
    at = to - 1
  }
  return found
}

/** The next line with anything on it, if it is near. */
export function nextLine(lines: string[], from: number) {
  for (let at = from; at < Math.min(lines.length, from + 4); at++) if (lines[at]!.trim()) return lines[at]!
  return ''
}

function endOfQuoted(lines: string[], from: number) {
  let to = from
  for (let at = from; at < lines.length; at++) {
    if (isQuoted(lines[at]!) || isBrokenOff(lines, at)) to = at + 1
    else if (lines[at]!.trim() !== '') break
  }
  return to
}

/** The end of a quoted line that was too long for some program on the way and lost its mark. */
function isBrokenOff(lines: string[], at: number) {
  const [above = '', line = '', below = ''] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!isQuoted(above) || above.length < 60 || line.trim() === '') return false
  return isQuoted(below) ? line.length < 60 : /^\p{Ll}/u.test(line) && !/[.?!:]$/.test(above)
}
