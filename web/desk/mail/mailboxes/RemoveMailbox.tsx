import { mail } from '#contract/index.ts'
import { Confirm } from '../../shell/Confirm.tsx'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

type Props = { mailboxId: string; onClose: () => void; onRemoved: () => void }

export function RemoveMailbox({ mailboxId, onClose, onRemoved }: Props) {
  const words = useWords().desk.mailboxes
  const order = useOrder(mail.removeMailbox, () => {
    sayDone(words.removed)
    onRemoved()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.removeTitle}
      act={words.remove}
      onAct={() => void order.give({ mailboxId })}
      pending={order.pending}
      error={order.error}
    >
      {words.removeWords}
    </Confirm>
  )
}
