import { createStore } from '../../ui/store.ts'
import { Refused } from '../../wire/refused.ts'

/** Who waits for an answer to "is it you?"; null while nobody asks. */
export const confirming = createStore<((confirmed: boolean) => void) | null>(null)

const confirmed = () =>
  new Promise<boolean>((resolve) => {
    confirming.set((before) => {
      before?.(false)
      return resolve
    })
  })

/** Gives the order; where a fresh code is asked for, asks the reader for one and gives it once more. */
export async function orConfirmed<T>(order: () => Promise<T>): Promise<T> {
  try {
    return await order()
  } catch (error) {
    const asksForCode = error instanceof Refused && error.code === 'step_up_needed'
    if (!asksForCode || !(await confirmed())) throw error
    return order()
  }
}
