export type Piece = { kind: 'text' | 'link'; text: string }

const address = /https?:\/\/[^\s<>"«»“”]+/giu
/** Marks that end a sentence rather than an address. */
const trailing = /[.,;:!?'…]+$/

/** Text in pieces, so that addresses in it can be followed. Nothing else in a message is ever taken for markup. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: found } of text.matchAll(address)) {
    const link = withoutTail(found)
    if (index > from) pieces.push({ kind: 'text', text: text.slice(from, index) })
    pieces.push({ kind: 'link', text: link })
    from = index + link.length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

/** A bracket belongs to the address only when it opens inside it. */
function withoutTail(found: string): string {
  const link = found.replace(trailing, '')
  const unopened = link.endsWith(')') && link.split('(').length < link.split(')').length
  return unopened ? withoutTail(link.slice(0, -1)) : link
}
