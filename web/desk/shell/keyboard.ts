import type { ChosenKeys } from '#contract/keys.ts'
import { createStore } from '../../ui/store.ts'

/** The reader's keyboard, as the server keeps it for them; until it has come, the usual one. */
export type Keyboard = { letters: boolean; chosen: ChosenKeys }
export const keyboard = createStore<Keyboard>({ letters: true, chosen: {} })
