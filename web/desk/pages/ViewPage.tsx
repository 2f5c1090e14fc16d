import { useMemo, useState } from 'react'
import { type Output, tickets } from '#contract/index.ts'
import { type ReadyView, readyView, type ViewRow } from '#contract/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CheckIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { Shown } from '../shell/Fault.tsx'
import { useReader } from '../shell/reader.tsx'
import { useTitle } from '../shell/title.ts'
import type { More } from '../tickets/list/LongRows.tsx'
import { useLongList } from '../tickets/list/useLongList.ts'
import { ViewForm } from '../tickets/views/ViewForm.tsx'
import { ViewTable } from '../tickets/views/ViewTable.tsx'
import { ListHead } from './ListHead.tsx'
import { TicketLists } from './TicketLists.tsx'
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
  const { views } = useReader().t.desk
  const title = titleOf(view, page, views.ready)
  const { answerColumns, answerLabels } = page
  const answers = useMemo(
    () => answerColumns.map((field) => ({ field, label: answerLabels[field] ?? field })),
    [answerColumns, answerLabels],
  )
  const total = page.total ?? rows.length
  return (
    <TicketLists
      href={addresses.view(view)}
      asks={{ view }}
      counted={{ total, more: page.more }}
      rows={rows}
      pages={pages}
      more={more}
      wide
      head={<Head view={view} page={page} title={title} total={views.total({ n: total, more: page.more })} />}
      empty={
        <EmptyState icon={CheckIcon} title={views.empty}>
          {views.emptyWords}
        </EmptyState>
      }
    >
      {(drawn) => (
        <ViewTable label={title} columns={page.columns} answers={answers} total={page.more ? -1 : total} {...drawn} />
      )}
    </TicketLists>
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
