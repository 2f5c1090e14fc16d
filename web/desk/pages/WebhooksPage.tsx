import { useState } from 'react'
import { webhooks } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PlugIcon, PlusIcon } from '../../ui/icons.ts'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { ToldOnce } from '../shell/ToldOnce.tsx'
import { WebhookForm } from '../webhooks/WebhookForm.tsx'
import { WebhookTable } from '../webhooks/WebhookTable.tsx'
import { ApiLead, ApiTabs } from './ApiTabs.tsx'

/** Who is told what happens here. */
export default function WebhooksPage() {
  const { api } = useWords().desk
  const words = api.webhooks
  const asked = useScreen(webhooks.webhookList, {})
  const [doing, setDoing] = useState<'add' | { secret: string | null } | null>(null)
  const close = () => setDoing(null)
  const add = (
    <Button tone="primary" icon={PlusIcon} onClick={() => setDoing('add')}>
      {words.add}
    </Button>
  )
  return (
    <Page title={api.title} lead={<ApiLead />} actions={add}>
      <ApiTabs current="webhooks" />
      <Shown of={asked}>
        {(data) =>
          data.webhooks.length > 0 ? (
            <WebhookTable webhooks={data.webhooks} />
          ) : (
            <EmptyState icon={PlugIcon} title={words.empty}>
              {words.emptyWords}
            </EmptyState>
          )
        }
      </Shown>
      {doing === 'add' && <WebhookForm webhook={null} onClose={close} onAdded={(secret) => setDoing({ secret })} />}
      {doing && doing !== 'add' && (
        <ToldOnce
          title={words.secretTitle}
          words={words.secretWords}
          label={words.secret}
          value={doing.secret}
          missed={words.secretMissed}
          onClose={close}
        />
      )}
    </Page>
  )
}
