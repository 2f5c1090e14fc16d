import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { WebhookState } from './WebhookState.tsx'
import type { Webhook } from './webhook.ts'

export function WebhookTable({ webhooks }: { webhooks: Webhook[] }) {
  const { api } = useWords().desk
  const words = api.webhooks
  const times = useTimes()
  const columns: Column<Webhook>[] = [
    {
      id: 'url',
      title: words.url,
      names: true,
      cell: ({ id, url }) => <AppLink href={addresses.webhook(id)}>{url}</AppLink>,
    },
    { id: 'events', title: words.events, cell: ({ events }) => words.count({ n: events.length }) },
    { id: 'state', title: words.state, cell: (webhook) => <WebhookState webhook={webhook} /> },
    { id: 'waiting', title: words.waiting, align: 'end', cell: ({ waiting }) => waiting },
    { id: 'failed', title: words.failed, align: 'end', cell: ({ failed }) => failed },
    {
      id: 'last',
      title: words.last,
      cell: ({ lastDeliveredAt }) =>
        lastDeliveredAt ? (
          <time dateTime={lastDeliveredAt} title={times.exact(lastDeliveredAt)}>
            {times.short(lastDeliveredAt)}
          </time>
        ) : (
          words.never
        ),
    },
  ]
  return (
    <DataTable caption={api.tabs.webhooks} captionUnseen columns={columns} rows={webhooks} rowKey={({ id }) => id} />
  )
}
