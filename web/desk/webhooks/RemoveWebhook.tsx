import { webhooks } from '#contract/index.ts'
import { Removal } from '../shell/Removal.tsx'
import { useWords } from '../shell/reader.tsx'

type Props = { webhookId: string; onClose: () => void; onRemoved: () => void }

export function RemoveWebhook({ webhookId, ...rest }: Props) {
  const words = useWords().desk.api.webhooks
  return <Removal clause={webhooks.removeWebhook} input={{ webhookId }} words={words} {...rest} />
}
