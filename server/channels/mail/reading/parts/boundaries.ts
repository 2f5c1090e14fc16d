export type Pieces = { found: Buffer[]; closed: boolean }

const lineFeed = 10
const carriageReturn = 13

/** What lies between the lines of a boundary; null where there is not one such line. */
export function piecesBetween(body: Buffer, boundary: string): Pieces | null {
  if (!boundary) return null
  const pieces: Pieces = { found: [], closed: false }
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  let from = -1
  for (let at = body.indexOf(mark); at >= 0 && !pieces.closed; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== lineFeed) continue
    const end = lineEnd(body, at)
    const rest = body.toString('latin1', at + mark.length, Math.min(end, at + mark.length + 100)).trim()
    if (rest !== '' && !rest.startsWith('--')) continue
    if (from >= 0) pieces.found.push(body.subarray(from, beforeLineEnd(body, from, at)))
    from = end
    pieces.closed = rest.startsWith('--')
  }
  if (from < 0) return null
  if (!pieces.closed && from < body.length) pieces.found.push(body.subarray(from))
  return pieces
}

/** What the mail seems to use as a boundary, where it names a wrong one: a line of dashes before a header. */
export function boundaryLike(body: Buffer): string {
  const start = body.toString('latin1', 0, 64 * 1024)
  return /^--([^\r\n]{1,200}?)[ \t]*\r?\nContent-[A-Za-z-]+:/m.exec(start)?.[1] ?? ''
}

function lineEnd(body: Buffer, at: number) {
  const end = body.indexOf(lineFeed, at)
  return end < 0 ? body.length : end + 1
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(body: Buffer, from: number, at: number) {
  if (at - 1 < from) return from
  return at - 2 >= from && body[at - 2] === carriageReturn ? at - 2 : at - 1
}
