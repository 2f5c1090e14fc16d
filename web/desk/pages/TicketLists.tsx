import { Fragment, type ReactNode, useRef } from 'react'
import { useLocation } from 'wouter'
import type { KeyName } from '#contract/keys.ts'
import type { List } from '#contract/tickets.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { Panes } from '../../ui/Panes.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { addresses } from '../../wire/addresses.ts'
import { useHints } from '../shell/hints.ts'
import { useReader } from '../shell/reader.tsx'
import { useShortcuts } from '../shell/shortcuts.ts'
import { turnPage } from '../shell/turn-page.ts'
import { useBulk } from '../tickets/bulk/useBulk.tsx'
import type { More } from '../tickets/list/LongRows.tsx'
import type { ListRow } from '../tickets/list/row.ts'
import { type Counted, type Selection, useSelection } from '../tickets/list/useSelection.ts'
import { type TicketListState, useTicketList } from '../tickets/list/useTicketList.ts'
import { rememberView } from '../tickets/list/view.ts'
import { useOrders } from '../tickets/orders/useOrders.tsx'
import { Preview } from '../tickets/Preview.tsx'
import { reasonOf, useTicket } from '../tickets/ticket.ts'
import { useCopying } from '../tickets/useCopying.ts'
import { usePrefetchedTickets } from '../tickets/usePrefetchedTickets.ts'
import css from './TicketLists.module.css'

/** So many are fetched while one is read. */
const ahead = 3

/** What a list is drawn from, whether in lines or in columns. */
export type Drawn<Row extends ListRow> = {
  list: TicketListState<Row>
  onOpen: (row: Row) => void
  selection: Selection
  more: More
}

export type TicketListsProps<Row extends ListRow> = {
  /** The address of this list, to come back to. */
  href: string
  /** What it asks for: everything that matches is more than has come so far. */
  asks: List
  head: ReactNode
  rows: Row[]
  pages: number
  more: More
  empty: ReactNode
  /** How many match, where the server has counted them; else a list that is here to its end counts itself. */
  counted?: Counted
  /** Columns need more room than lines. */
  wide?: boolean
  children: (drawn: Drawn<Row>) => ReactNode
}

/** A list with the ticket under the cursor beside it; everything a ticket can be told from here works on that row. */
export function TicketLists<Row extends ListRow>({
  href,
  asks,
  head,
  rows,
  pages,
  more,
  empty,
  counted,
  wide = false,
  children,
}: TicketListsProps<Row>) {
  const { t } = useReader()
  const [, go] = useLocation()
  const list = useTicketList(href, rows, pages, more.has)
  const { current, place } = list
  const shown = useTicket(current?.number ?? null)
  const orders = useOrders(shown.data, {
    number: current?.number,
    onDone: () => current && list.acted(current.ticketId),
  })
  const known = counted ?? (more.has ? undefined : { total: list.rows.length - list.left.size, more: false })
  const selection = useSelection(
    list.rows.map(({ ticketId }) => ticketId),
    current?.ticketId,
    { list: asks, ...(known ? { counted: known } : {}) },
  )
  const many = useBulk(selection)
  usePrefetchedTickets(list.rows.slice(place + 1, place + 1 + ahead).map(({ number }) => number))

  const open = (row: Row, write?: 'reply' | 'note') => {
    rememberView({ href, numbers: list.rows.map(({ number }) => number) })
    list.moveTo(list.rows.indexOf(row))
    go(addresses.ticket(row.number) + (write ? `?write=${write}` : ''))
  }
  const preview = useRef<HTMLDivElement>(null)
  const copying = useCopying(current?.number)
  const accountId = shown.data?.account.id
  useShortcuts(
    current
      ? {
          ...orders.keys,
          reply: { run: () => open(current, 'reply'), reason: reasonOf(shown.data?.may.reply ?? null, t) },
          note: { run: () => open(current, 'note'), reason: reasonOf(shown.data?.may.note ?? null, t) },
          clientCard: accountId !== undefined && (() => go(addresses.account(accountId))),
          copyNumber: copying.number,
          copyLink: copying.link,
          pagePreview: () => turnPage(preview.current, 1),
          pagePreviewBack: () => turnPage(preview.current, -1),
        }
      : {},
  )
  useShortcuts(many.shortcuts)
  return (
    <>
      <Panes
        showing="list"
        wide={wide}
        list={
          <>
            {head}
            {list.rows.length === 0 ? empty : children({ list, onOpen: open, selection, more })}
            {many.bar}
          </>
        }
        detail={
          <div className={css.detail} ref={preview}>
            {shown.data && current ? (
              <Preview ticket={shown.data} onDo={orders.start} />
            ) : (
              current && <Skeleton label={t.desk.frame.loading} />
            )}
            <p className={css.hints} hidden={!current}>
              <Hint names={['nextRow', 'previousRow']}>{t.desk.list.hintMove}</Hint> ·{' '}
              <Hint names={['open']}>{t.desk.list.hintOpen}</Hint> ·{' '}
              <Hint names={['palette']}>{t.desk.keys.palette.open.toLowerCase()}</Hint> ·{' '}
              <Hint names={['keySheet']}>{t.desk.list.hintAll}</Hint>
            </p>
          </div>
        }
      />
      {orders.window}
      {many.window}
    </>
  )
}

/** What a key does, with the key as this reader has it. */
function Hint({ names, children }: { names: readonly KeyName[]; children: ReactNode }) {
  const hint = useHints()
  return (
    <>
      {names.map((name) => {
        const keys = hint(name)
        return (
          keys && (
            <Fragment key={name}>
              <Kbd keys={keys} />{' '}
            </Fragment>
          )
        )
      })}
      {children}
    </>
  )
}
