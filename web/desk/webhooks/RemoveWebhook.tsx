import { webhooks } from '#contract/index.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'

type Props = { webhookId: string; onClose: () => void; onRemoved: () => void }

export function RemoveWebhook({ webhookId, onClose, onRemoved }: Props) {
  const words = useWords().desk.api.webhooks
  const order = useOrder(webhooks.removeWebhook, () => {
    sayDone(words.removed)
    onRemoved()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.removeTitle}
      act={words.remove}
      onAct={() => void order.give({ webhookId })}
      pending={order.pending}
      error={order.error}
    >
      {words.removeWords}
    </Confirm>
  )
}
