/** Ends where a sentence may end: a full stop or a bracket after an address is not part of it. */
const address = /https?:\/\/[^\s<>"'«»“”]*[^\s<>"'«»“”.,;:!?…)\]}]/g

export type Piece = { text: string; href?: string }

/** A text cut into words and web addresses; nothing but http and https is ever a link. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    if (index > end) pieces.push({ text: text.slice(end, index) })
    pieces.push({ text: found, href: found })
    end = index + found.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}
