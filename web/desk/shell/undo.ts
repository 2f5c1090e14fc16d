import { createStore } from '../../ui/store.ts'

/** Something that was done a moment ago and can still be taken back. */
export type Undoable = {
  /** A second one of the same id takes the place of the first. */
  id: string
  /** What was done, as it was said. */
  words: string
  /** In milliseconds; after that it stands. */
  until: number
  undo: () => unknown
}

/** How long what was done by hand can be taken back. */
export const undoFor = 10_000

/** The newest last: Z takes back one after the other, as long as each may be. */
const offered = createStore<readonly Undoable[]>([])

export const offerUndo = (undoable: Undoable) =>
  offered.set((before) => [...before.filter(({ id }) => id !== undoable.id), undoable].slice(-10))

/** It went out, or was taken back in another way. */
export const withdrawUndo = (id: string) => offered.set((before) => before.filter((one) => one.id !== id))

/** Takes back what was done last; false when nothing can be any more. */
export function undoLast(now: number): boolean {
  const last = offered.get().findLast(({ until }) => until > now)
  offered.set((before) => before.filter((one) => one !== last && one.until > now))
  last?.undo()
  return last !== undefined
}
