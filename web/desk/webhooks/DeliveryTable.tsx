import { webhooks } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { StatusChip, type StatusTone } from '../../ui/StatusChip.tsx'
import type { Glyph } from '../../ui/StatusGlyph.tsx'
import { useOrder } from '../shell/order.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import type { Delivery } from './webhook.ts'

const looks: Record<Delivery['state'], { tone: StatusTone; glyph: Glyph }> = {
  queued: { tone: 'new', glyph: 'ring' },
  sending: { tone: 'open', glyph: 'half' },
  delivered: { tone: 'solved', glyph: 'check' },
  failed: { tone: 'wait', glyph: 'back' },
}

/** What the receiver was told, what it said, and when it is tried again. */
export function DeliveryTable({ webhookId, rows }: { webhookId: string; rows: Delivery[] }) {
  const words = useWords().desk.api.webhooks
  const times = useTimes()
  const retry = useOrder(webhooks.retryDelivery, () => sayDone(words.retried))
  useSaidRefusal(retry.error)
  const columns: Column<Delivery>[] = [
    {
      id: 'event',
      title: words.event,
      names: true,
      cell: ({ event }) => (
        <>
          {words.eventNames[event] ?? event}
          <div className="meta">
            <code>{event}</code>
          </div>
        </>
      ),
    },
    { id: 'ticket', title: words.ticket, cell: ({ ticketNumber }) => ticketNumber && `#${ticketNumber}` },
    {
      id: 'at',
      title: words.at,
      cell: ({ createdAt }) => (
        <time dateTime={createdAt} title={times.exact(createdAt)}>
          {times.short(createdAt)}
        </time>
      ),
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ state, nextTryAt, attempts }) => (
        <>
          <StatusChip {...looks[state]} label={words.states[state]} />
          {nextTryAt && attempts > 0 && <div className="meta">{words.nextTry({ time: times.short(nextTryAt) })}</div>}
        </>
      ),
    },
    { id: 'tries', title: words.tries, align: 'end', cell: ({ attempts }) => attempts },
    {
      id: 'answer',
      title: words.answer,
      cell: ({ status, fault }) => [status, fault && words.faults[fault]].filter(Boolean).join(' · '),
    },
    {
      id: 'retry',
      title: '',
      align: 'end',
      cell: ({ id, state }) =>
        state === 'failed' && (
          <Button size="small" pending={retry.pending} onClick={() => void retry.give({ webhookId, deliveryId: id })}>
            {words.retry}
          </Button>
        ),
    },
  ]
  return <DataTable caption={words.log} captionUnseen columns={columns} rows={rows} rowKey={({ id }) => id} />
}
