import * as z from 'zod/mini'

/** An address as its owner knows it and whoever looks over their shoulder does not. */
export const masked = (address: string): string => address.replace(/^(.)[^@]*@/u, '$1***@')

/** How far the letter has come that told its reader, and nobody else, of an entry; what is on its way still is left out. */
export const letterToClient = z.strictObject({
  address: z.string(),
  state: z.enum(['sent', 'arrived', 'not_arrived']),
  at: z.string(),
})
export type LetterToClient = z.output<typeof letterToClient>

/** Letters to the reader's address do not arrive, and since when. */
export const unreachable = z.strictObject({ address: z.string(), since: z.string() })
export type Unreachable = z.output<typeof unreachable>
