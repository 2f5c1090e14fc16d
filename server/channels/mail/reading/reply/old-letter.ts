import { endOfAttribution } from './attribution.ts'
import { isDivider, isForwarding, isHeaderBlock } from './dividers.ts'
import { isQuoted, nextLine } from './quoted.ts'

/** The line that says that the rest is forwarded; the number of lines where none does. */
export function forwardingAt(lines: string[]): number {
  const at = lines.findIndex(isForwarding)
  return at < 0 ? lines.length : at
}

/** The line from which on the rest is an older letter. */
export function oldLetterAt(lines: string[], marked: ReadonlySet<number>): number {
  const markedFrom = lines.findLastIndex((line, at) => line.trim() !== '' && !marked.has(at)) + 1
  const lastQuoted = lines.findLastIndex(isQuoted)
  for (let at = 0; at < lines.length; at++) {
    if (isDivider(lines[at]!) || isHeaderBlock(lines, at)) return at
    if (at >= markedFrom && marked.has(at)) return attributionAbove(lines, at)
    const end = endOfAttribution(lines, at)
    if (end > lastQuoted && end > 0 && nextLine(lines, end) !== '') return at
  }
  return lines.length
}

/** The program marks the quote; who is quoted often stands before the mark. */
function attributionAbove(lines: string[], at: number) {
  let above = at
  while (above > 0 && lines[above - 1]!.trim() === '') above--
  for (let back = 1; back <= 4 && above - back >= 0; back++) {
    if (endOfAttribution(lines, above - back) === above) return above - back
  }
  return at
}
