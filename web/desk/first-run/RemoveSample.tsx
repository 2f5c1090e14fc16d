import { firstRun } from '#contract/index.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'

export function RemoveSample({ onClose, onRemoved }: { onClose: () => void; onRemoved: () => void }) {
  const words = useWords().desk.firstRun
  const order = useOrder(firstRun.removeSample, () => {
    sayDone(words.removed)
    onRemoved()
    onClose()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.removeTitle}
      act={words.removeNow}
      onAct={() => void order.give({})}
      pending={order.pending}
      error={order.error}
    >
      {words.removeWords}
    </Confirm>
  )
}
