import type { Words } from '#contract/words/words.ts'
import { escaped } from './escaped.ts'
import type { Piece } from './page.ts'

type Said = Words['desk']['mailShown']

/**
 * The pieces of a page with what we say between its words said, and stretches joined: what is left are as many pieces as
 * pictures can be shown, however many links a mail has.
 */
export function worded(pieces: readonly Piece[], words: Said): Piece[] {
  const joined: Piece[] = []
  let html: string[] = []
  for (const piece of pieces) {
    if (piece.is === 'picture' && piece.of >= 0) {
      joined.push({ is: 'html', html: html.join('') }, piece)
      html = []
    } else html.push(said(piece, words))
  }
  return [...joined, { is: 'html', html: html.join('') }]
}

/** A piece without any picture in it. */
export function said(piece: Piece, words: Said): string {
  switch (piece.is) {
    case 'html':
      return piece.html
    case 'picture':
      return `<span class="otklik otklik-picture">${escaped(words.picture)}${piece.alt ? `: ${piece.alt}` : ''}</span>`
    case 'leads_to': {
      const to = piece.saysOther ? words.leadsElsewhere(piece) : words.leadsTo(piece)
      return `<span class="otklik${piece.saysOther ? ' otklik-careful' : ''}" dir="ltr">${escaped(to)}</span>`
    }
  }
}
