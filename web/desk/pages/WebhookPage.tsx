import { useState } from 'react'
import { useLocation } from 'wouter'
import { webhooks } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PlugIcon } from '../../ui/icons.ts'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { usePages } from '../shell/screen.ts'
import { DeliveryTable } from '../webhooks/DeliveryTable.tsx'
import { RemoveWebhook } from '../webhooks/RemoveWebhook.tsx'
import { RenewSecret } from '../webhooks/RenewSecret.tsx'
import { WebhookForm } from '../webhooks/WebhookForm.tsx'
import { WebhookState } from '../webhooks/WebhookState.tsx'
import type { Head } from '../webhooks/webhook.ts'

type Doing = 'change' | 'renew' | 'remove'

/** One receiver: how it is doing, what it was told, what can be done. */
export default function WebhookPage({ webhookId }: { webhookId: string }) {
  const { api, frame } = useWords().desk
  const words = api.webhooks
  const [, go] = useLocation()
  const asked = usePages(webhooks.webhookLog, { webhookId })
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  return (
    <Shown of={asked}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        const { webhook } = pages[0]!
        return (
          <Page
            title={webhook.url}
            back={<AppLink href={addresses.webhooks()}>← {words.toList}</AppLink>}
            lead={<WebhookState webhook={webhook} />}
            actions={<Acts webhook={webhook} onDo={setDoing} />}
          >
            <Panel title={words.events} flat>
              <p>{webhook.events.map((event) => words.eventNames[event]).join(' · ')}</p>
            </Panel>
            <Panel title={words.log} flat>
              {rows.length > 0 ? (
                <DeliveryTable webhookId={webhookId} rows={rows} />
              ) : (
                <EmptyState icon={PlugIcon} title={words.logEmpty}>
                  {words.logEmptyWords}
                </EmptyState>
              )}
              {asked.hasNextPage && (
                <Button pending={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                  {frame.showMore}
                </Button>
              )}
            </Panel>
            {doing === 'change' && <WebhookForm webhook={webhook} onClose={close} />}
            {doing === 'renew' && <RenewSecret webhookId={webhookId} onClose={close} />}
            {doing === 'remove' && (
              <RemoveWebhook webhookId={webhookId} onClose={close} onRemoved={() => go(addresses.webhooks())} />
            )}
          </Page>
        )
      }}
    </Shown>
  )
}

function Acts({ webhook: { id: webhookId, state }, onDo }: { webhook: Head; onDo: (what: Doing) => void }) {
  const words = useWords().desk.api.webhooks
  const pause = useOrder(webhooks.pauseWebhook, () => sayDone(words.pausedToast))
  const resume = useOrder(webhooks.resumeWebhook, () => sayDone(words.resumedToast))
  const test = useOrder(webhooks.testWebhook, () => sayDone(words.testedToast))
  useSaidRefusal(pause.error ?? resume.error ?? test.error)
  return (
    <>
      {state === 'active' ? (
        <>
          <Button tone="primary" pending={test.pending} onClick={() => void test.give({ webhookId })}>
            {words.test}
          </Button>
          <Button pending={pause.pending} onClick={() => void pause.give({ webhookId })}>
            {words.pause}
          </Button>
        </>
      ) : (
        <Button tone="primary" pending={resume.pending} onClick={() => void resume.give({ webhookId })}>
          {words.resume}
        </Button>
      )}
      <Button onClick={() => onDo('change')}>{words.change}</Button>
      <Button onClick={() => onDo('renew')}>{words.renew}</Button>
      <Button onClick={() => onDo('remove')}>{words.remove}</Button>
    </>
  )
}
