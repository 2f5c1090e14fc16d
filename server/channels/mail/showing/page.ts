import type { PageHeight } from '#contract/mail/shown.ts'

/** The formatted version of a mail when nothing in it can do harm any more. */

/** Where a picture comes from. `own` came with the mail, whatever it says of itself; `remote` lies on somebody's server. */
export type Picture = { from: 'own'; bytes: Uint8Array } | { from: 'remote'; url: string; host: string }

/**
 * What stands between two stretches of clean HTML: the place of a picture, with its clean attributes, or the mark behind
 * a link that says where it leads. They are filled in in the reader's language, and only when somebody asks for pictures.
 */
export type Piece =
  | { is: 'html'; html: string }
  /** `of` is -1 where it cannot be shown. `alt` and `attributes` are HTML already. */
  | { is: 'picture'; of: number; alt: string; attributes: string }
  | { is: 'leads_to'; host: string; saysOther: boolean }

export type Page = {
  pieces: Piece[]
  pictures: Picture[]
  /** In steps, see contract/mail/shown.ts; a guess. */
  height: PageHeight
}
