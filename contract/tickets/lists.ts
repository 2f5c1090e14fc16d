import * as z from 'zod/mini'
import { id } from '../text.ts'
import { queuePart } from './desk.ts'
import { question } from './search.ts'
import { viewRef } from './views.ts'

/** A list of the desk by what it asks for: a view, the reader's turn, a part of a line, or what a search finds. */
export const lists = {
  view: z.strictObject({ view: viewRef }),
  myTurn: z.strictObject({ list: z.literal('my_turn') }),
  line: z.strictObject({ lineId: id, which: z._default(queuePart, 'open') }),
  search: z.strictObject({ q: question }),
}
export type List = z.output<(typeof lists)[keyof typeof lists]>

/** The same in an address: the words of one of them. */
export const listInAddress = {
  view: z.optional(viewRef),
  list: z.optional(z.literal('my_turn')),
  lineId: z.optional(id),
  which: z.optional(queuePart),
  q: z.optional(question),
}
type InAddress = { [Word in keyof typeof listInAddress]?: z.output<(typeof listInAddress)[Word]> }

/** Which list the words of an address name; undefined when they name none. */
export function listIn({ view, list, lineId, which = 'open', q }: InAddress): List | undefined {
  if (view) return { view }
  if (list) return { list }
  if (lineId) return { lineId, which }
  if (q) return { q }
}
