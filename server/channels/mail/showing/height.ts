import type { Page, Piece } from './page.ts'

const lettersInLine = 95
const lineHeight = 24
const pictureHeight = 140
/** Points of the screen at which the next step begins. */
const steps = [220, 460, 940, 1900]

/** How tall a page will about be. What is too low is scrolled, or made taller by its reader. */
export function heightOf(text: string, pieces: readonly Piece[]): Page['height'] {
  const lines = text
    .slice(0, 40_000)
    .split('\n')
    .reduce((all, line) => all + Math.max(1, Math.ceil(line.length / lettersInLine)), 0)
  const pictures = pieces.filter(({ is }) => is === 'picture').length
  const guess = 40 + lines * lineHeight + pictures * pictureHeight
  return (1 + steps.filter((step) => guess > step).length) as Page['height']
}
