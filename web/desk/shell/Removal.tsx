import type { Ask, Clause } from '#contract/index.ts'
import { Confirm } from './Confirm.tsx'
import { useOrder } from './order.ts'
import { sayDone } from './say.ts'

type Props<C extends Clause> = {
  clause: C
  input: Ask<C>
  words: { removeTitle: string; removeWords: string; remove: string; removed: string }
  onClose: () => void
  onRemoved: () => void
}

/** Asks once whether it is to be removed, removes it and says so. */
export function Removal<C extends Clause>({ clause, input, words, onClose, onRemoved }: Props<C>) {
  const order = useOrder(clause, () => {
    sayDone(words.removed)
    onRemoved()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.removeTitle}
      act={words.remove}
      onAct={() => void order.give(input)}
      pending={order.pending}
      error={order.error}
    >
      {words.removeWords}
    </Confirm>
  )
}
