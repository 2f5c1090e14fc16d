import type { Clause } from '#contract/index.ts'
import { ask } from '../../../wire/ask.ts'

/**
 * One thing somebody meant to send, kept with its draft until the server has answered, so that it is sent once: frozen
 * with its key before it leaves, and whole, so that it can go without the page it was written on.
 */
export type Intent = {
  /** The words it was made of: the same words go again under the same key. */
  signature: string
  /** The clause it asks for, by its route. */
  route: Clause['route']
  input: object
  key: string
  /** It goes by itself as soon as it can; false once its writer has said that it should not. */
  waits?: boolean
}

export const post = ({ route, input, key }: Intent): Promise<unknown> =>
  ask({ route } as Clause, input as never, { key, promptly: true })

/** Drafts whose own editor is open and tries by itself. */
export const triedByTheirEditor = new Set<string>()
