import type { PageHeight } from '#contract/mail/shown.ts'
import type { Picture, Piece } from './page.ts'

const lettersInLine = 95
const lineHeight = 25
/** What came with the mail is seen at once; what lies elsewhere is a word until somebody asks for it. */
const pictureHeights = { own: 120, remote: 12 }
/** Points of the screen that a frame has at each step but the last (web/desk/tickets/mail/MailPage.module.css). */
const steps = [110, 180, 280, 440, 720, 1400]

/** How tall a page will about be. What is too low is scrolled, or made taller by its reader. */
export function heightOf(text: string, pieces: readonly Piece[], pictures: readonly Picture[]): PageHeight {
  const lines = text
    .slice(0, 40_000)
    .split('\n')
    .reduce((all, line) => all + Math.max(1, Math.ceil(line.length / lettersInLine)), 0)
  const drawn = pieces.reduce((all, piece) => all + (piece.is === 'picture' ? heightOfPicture(piece, pictures) : 0), 0)
  const guess = 30 + lines * lineHeight + drawn
  return (1 + steps.filter((step) => guess > step).length) as PageHeight
}

function heightOfPicture({ of, attributes }: Extract<Piece, { is: 'picture' }>, pictures: readonly Picture[]): number {
  const { from } = pictures[of] ?? { from: 'remote' }
  const said = Number(/ height="(\d+)"/.exec(attributes)?.[1])
  return from === 'own' && said ? Math.min(said, 600) : pictureHeights[from]
}
