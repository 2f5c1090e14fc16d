import type { Words } from '#contract/words/words.ts'
import { escaped } from './escaped.ts'
import type { Page, Piece } from './page.ts'
import { said } from './worded.ts'

/**
 * Light paper whatever the reader's theme, for whoever wrote it saw it so; recolouring breaks other people's mail. What we
 * say between its words looks the same in every mail, and no style of a mail reaches it.
 */
const sheet = `
:root { color-scheme: light; background: #fff; color: #171b22; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0; padding: 12px 16px; overflow-wrap: anywhere; }
p { margin: 0 0 0.6em; }
p:has(+ p:empty) { margin: 0; }
img { max-width: 100%; height: auto; }
table { max-width: 100%; }
td, th { overflow-wrap: normal; }
pre { white-space: pre-wrap; }
a { color: #1a56b0; }
blockquote { margin: 0.5em 0 0.5em 0.4em; padding-left: 0.8em; border-left: 3px solid #d5dae2; }
.otklik { all: initial; margin-left: 0.3em; padding: 0 0.35em; border-radius: 4px; background: #eceff3; color: #4a5363; font: 13px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.otklik-careful { background: #fcebd0; color: #8a4b00; font-weight: 600; }
.otklik-picture { display: inline-block; margin: 2px; border: 1px dashed #7c8696; background: #f6f7f9; }
`

/** The mail as a document of its own. `pictures` are those that may be shown now, by their number. */
export function documentOf(
  { pieces }: Page,
  { language, title, words }: { language: string; title: string; words: Words['desk']['mailShown'] },
  pictures: ReadonlyMap<number, string>,
): string {
  const body = pieces.map((piece) => written(piece, words, pictures)).join('')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${sheet}</style></head><body>${body}</body></html>`
}

function written(piece: Piece, words: Words['desk']['mailShown'], pictures: ReadonlyMap<number, string>): string {
  const shown = piece.is === 'picture' ? pictures.get(piece.of) : undefined
  if (piece.is !== 'picture' || shown === undefined) return said(piece, words)
  return `<img src="${shown}" alt="${piece.alt}"${piece.attributes}>`
}
