import * as z from 'zod/mini'

/** How a message is written: as plain text, or in our light Markdown. What clients write is always text. */
export const textFormat = z.enum(['text', 'markdown'])
export type TextFormat = z.output<typeof textFormat>

/** A stretch of a line: words as they are, or words that mean something more. */
export type Stretch =
  | string
  | { is: 'bold'; of: Stretch[] }
  | { is: 'italic'; of: Stretch[] }
  | { is: 'code'; text: string }
  | { is: 'link'; to: string; of: Stretch[] }
  | { is: 'break' }

/** A piece of a message that stands by itself. Code keeps every letter as it was typed. */
export type Block =
  | { is: 'paragraph'; of: Stretch[] }
  | { is: 'code'; text: string; language: string }
  | { is: 'quote'; of: Block[] }
  /** `from` is the first number of a numbered list, null for points. */
  | { is: 'list'; from: number | null; items: Block[][] }

/**
 * A message in light Markdown, read once by the server, so that desk, portal, print and letter mean the same by it.
 * Blocks hold blocks; the document of the API names only their kind.
 */
export const markup = z.array(z.looseObject({ is: z.enum(['paragraph', 'code', 'quote', 'list']) }))
export const asMarkup = (blocks: Block[]) => blocks as z.output<typeof markup>
/** The same, for those who draw it. */
export const blocksOf = (body: z.output<typeof markup>) => body as unknown as Block[]
