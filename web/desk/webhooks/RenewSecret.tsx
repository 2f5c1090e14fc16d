import { useState } from 'react'
import { webhooks } from '#contract/index.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { ToldOnce } from '../shell/ToldOnce.tsx'

/** Asks, and then tells the new secret once. */
export function RenewSecret({ webhookId, onClose }: { webhookId: string; onClose: () => void }) {
  const words = useWords().desk.api.webhooks
  const [told, setTold] = useState<{ secret: string | null }>()
  const order = useOrder(webhooks.renewWebhookSecret, setTold)
  return told ? (
    <ToldOnce
      title={words.secretTitle}
      words={words.secretWords}
      label={words.secret}
      value={told.secret}
      missed={words.secretMissed}
      onClose={onClose}
    />
  ) : (
    <Confirm
      open
      onClose={onClose}
      title={words.renewTitle}
      act={words.renew}
      onAct={() => void order.give({ webhookId })}
      pending={order.pending}
      error={order.error}
    >
      {words.renewWords}
    </Confirm>
  )
}
