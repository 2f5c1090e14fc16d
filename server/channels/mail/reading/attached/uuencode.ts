import { cleanFileName } from '#platform/files/names.ts'
import type { Attachment } from '../mail.ts'
import { uuencoded } from '../parts/transfer.ts'

const begins = /^begin [0-7]{3,4} (\S.{0,200})$/
const mostFiles = 200
/** A line of 45 bytes begins with an M and has 61 characters; some programs leave spaces off at the end. */
const isUuLine = (line: string) => /^[ -`]{1,62}$/.test(line)

/** Text with the files taken out that old programs wrote into it. */
export function withoutUuencoded(text: string): { rest: string; files: Attachment[] } {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { rest: text, files: [] }
  const lines = text.split(/\r?\n/)
  const rest: string[] = []
  const files: Attachment[] = []
  for (let at = 0; at < lines.length; at++) {
    const name = files.length < mostFiles ? begins.exec(lines[at]!)?.[1] : undefined
    const end = name ? endOfFile(lines, at + 1) : -1
    if (end < 0) rest.push(lines[at]!)
    else {
      files.push(file(name!, lines.slice(at + 1, end)))
      at = end
    }
  }
  return { rest: rest.join('\n'), files }
}

function endOfFile(lines: string[], from: number) {
  let at = from
  while (at < lines.length && lines[at] !== 'end' && (lines[at] === '' || isUuLine(lines[at]!))) at++
  return lines[at] === 'end' && at > from ? at : -1
}

const file = (name: string, lines: string[]): Attachment => ({
  name: cleanFileName(name),
  type: 'application/octet-stream',
  contentId: null,
  inline: false,
  bytes: uuencoded(lines.filter(Boolean)),
  from: 'uuencode',
})
