export type Spoken = { quoted: boolean; text: string }

const fewest = 3
const isQuote = (line: string) => /^\s{0,3}>/.test(line)
/** The line that mail programs put above a quotation: it names a time or an address and ends with a colon. */
const isHead = (line: string) => /(\d{4}|\d{1,2}:\d\d|@).*:\s*$/.test(line) && line.length < 300

/** A text in what its writer says and what they quote; a quotation of a line or two is part of what they say. */
export function spokenIn(text: string): Spoken[] {
  const lines = text.split('\n')
  const parts: Spoken[] = []
  const add = (from: number, to: number, quoted: boolean) => {
    const words = lines.slice(from, to).join('\n')
    if (words.trim() !== '') parts.push({ quoted, text: words })
  }
  let said = 0
  for (let at = 0; at < lines.length; ) {
    if (!isQuote(lines[at]!)) {
      at++
      continue
    }
    let end = at
    while (end < lines.length && (isQuote(lines[end]!) || lines[end]!.trim() === '')) end++
    if (end - at >= fewest) {
      const from = headBefore(lines, at, said)
      add(said, from, false)
      add(from, end, true)
      said = end
    }
    at = end
  }
  add(said, lines.length, false)
  return parts
}

/** Where the quotation begins with the line that announces it, as far as it stands right above. */
function headBefore(lines: readonly string[], at: number, said: number): number {
  let above = at - 1
  while (above > said && lines[above]!.trim() === '') above--
  return above >= said && lines[above] !== undefined && isHead(lines[above]!) ? above : at
}
