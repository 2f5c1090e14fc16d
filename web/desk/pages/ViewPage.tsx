import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type Output, tickets } from '#contract/index.ts'
import { type ReadyView, readyView, type ViewRow } from '#contract/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CheckIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { Shown } from '../shell/Fault.tsx'
import { useReader } from '../shell/reader.tsx'
import { useShortcuts } from '../shell/shortcuts.ts'
import { useTitle } from '../shell/title.ts'
import { useBulk } from '../tickets/bulk/useBulk.tsx'
import type { More } from '../tickets/list/LongRows.tsx'
import { useLongList } from '../tickets/list/useLongList.ts'
import { useSelection } from '../tickets/list/useSelection.ts'
import { useTicketList } from '../tickets/list/useTicketList.ts'
import { rememberView } from '../tickets/list/view.ts'
import { useOrders } from '../tickets/orders/useOrders.tsx'
import { useTicket } from '../tickets/ticket.ts'
import { ViewForm } from '../tickets/views/ViewForm.tsx'
import { ViewTable } from '../tickets/views/ViewTable.tsx'
import { ListHead } from './ListHead.tsx'
import css from './ViewPage.module.css'

type Page = Output<typeof tickets.ticketView>

/** A view, ready or saved: a long list in columns of which all that match can be chosen at once. */
export default function ViewPage({ view }: { view: string }) {
  const { views } = useReader().t.desk
  const { asked, ...list } = useLongList(tickets.ticketView, { view })
  const first = asked.data?.pages[0]
  useTitle(first ? titleOf(view, first, views.ready) : views.group)
  return (
    <Shown of={asked} shape="row" lines={12} missing={views.missing}>
      {({ pages: [page] }) => <Listed view={view} page={page!} {...list} />}
    </Shown>
  )
}

const titleOf = (view: string, { name }: Page, ready: Record<ReadyView, string>) => {
  const known = readyView.safeParse(view)
  return known.success ? ready[known.data] : (name ?? '')
}

type ListedProps = {
  view: string
  page: Page
  rows: ViewRow[]
  pages: number
  more: More
}

function Listed({ view, page, rows, pages, more }: ListedProps) {
  const { t } = useReader()
  const { views } = t.desk
  const [, go] = useLocation()
  const href = addresses.view(view)
  const title = titleOf(view, page, views.ready)
  const { answerColumns, answerLabels } = page
  const answers = useMemo(
    () => answerColumns.map((field) => ({ field, label: answerLabels[field] ?? field })),
    [answerColumns, answerLabels],
  )
  const list = useTicketList(href, rows, pages, more.has)
  const { current } = list
  const total = page.total ?? rows.length
  const selection = useSelection(
    list.rows.map(({ ticketId }) => ticketId),
    current?.ticketId,
    { list: { view }, counted: { total, more: page.more } },
  )
  const many = useBulk(selection)
  const orders = useOrders(useTicket(current?.number ?? null).data, {
    number: current?.number,
    onDone: () => current && list.acted(current.ticketId),
  })
  const open = (row: ViewRow, write?: 'reply' | 'note') => {
    rememberView({ href, numbers: list.rows.map(({ number }) => number) })
    list.moveTo(list.rows.indexOf(row))
    go(addresses.ticket(row.number) + (write ? `?write=${write}` : ''))
  }
  useShortcuts({
    ...orders.keys,
    reply: current ? () => open(current, 'reply') : undefined,
    note: current ? () => open(current, 'note') : undefined,
  })
  useShortcuts(many.shortcuts)
  return (
    <>
      <div className={css.page}>
        <Head view={view} page={page} title={title} total={views.total({ n: total, more: page.more })} />
        {rows.length === 0 ? (
          <EmptyState icon={CheckIcon} title={views.empty}>
            {views.emptyWords}
          </EmptyState>
        ) : (
          <ViewTable
            label={title}
            columns={page.columns}
            answers={answers}
            list={list}
            total={page.more ? -1 : total}
            selection={selection}
            onOpen={open}
            more={more}
          />
        )}
        {many.bar}
      </div>
      {orders.window}
      {many.window}
    </>
  )
}

function Head({ view, page, title, total }: { view: string; page: Page; title: string; total: string }) {
  const { views } = useReader().t.desk
  const [doing, setDoing] = useState<'add' | 'edit' | null>(null)
  const ready = readyView.safeParse(view)
  const forWhom = page.line ? views.forLine({ line: page.line.name }) : views.forMe
  const about = ready.success ? views.about[ready.data] : `${views.order[page.order]} · ${forWhom}`
  return (
    <div className={css.head}>
      <ListHead title={title} order={`${total} · ${about}`} />
      <div className="button-row">
        {page.mine && (
          <Button size="small" onClick={() => setDoing('edit')}>
            {views.edit}
          </Button>
        )}
        <Button size="small" onClick={() => setDoing('add')}>
          {views.add}
        </Button>
      </div>
      {doing === 'add' && <ViewForm start={page} viewId={null} onClose={() => setDoing(null)} />}
      {doing === 'edit' && <ViewForm start={page} viewId={view} onClose={() => setDoing(null)} />}
    </div>
  )
}
