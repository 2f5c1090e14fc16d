import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { tickets } from '#contract/index.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { Panes } from '../../ui/Panes.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { addresses } from '../../wire/addresses.ts'
import { useReader } from '../shell/reader.tsx'
import { usePrefetch } from '../shell/screen.ts'
import { useShortcuts } from '../shell/shortcuts.ts'
import { useBulk } from '../tickets/bulk/useBulk.tsx'
import type { ListRow } from '../tickets/list/row.ts'
import { TicketList } from '../tickets/list/TicketList.tsx'
import { useSelection } from '../tickets/list/useSelection.ts'
import { useTicketList } from '../tickets/list/useTicketList.ts'
import { rememberView } from '../tickets/list/view.ts'
import { useOrders } from '../tickets/orders/useOrders.tsx'
import { Preview } from '../tickets/Preview.tsx'
import { useTicket } from '../tickets/ticket.ts'
import css from './TicketLists.module.css'

export type TicketListsProps = {
  /** The address of this list, to come back to. */
  href: string
  label: string
  head: ReactNode
  rows: ListRow[]
  pages: number
  more: { has: boolean; loading: boolean; load: () => void }
  empty: ReactNode
  ofOneLine?: boolean
}

/** A list with the ticket under the cursor beside it; everything a ticket can be told from here works on that row. */
export function TicketLists({ href, label, head, rows, pages, more, empty, ofOneLine = false }: TicketListsProps) {
  const { t } = useReader()
  const [, go] = useLocation()
  const list = useTicketList(href, rows, pages, more.has)
  const { current, place } = list
  const shown = useTicket(current?.number ?? null)
  const orders = useOrders(shown.data)
  const selection = useSelection(
    list.rows.map(({ ticketId }) => ticketId),
    current?.ticketId,
    null,
  )
  const many = useBulk(selection)
  usePrefetchedNext(list.rows, place)

  const open = (row: ListRow, write?: 'reply' | 'note') => {
    rememberView({ href, numbers: list.rows.map(({ number }) => number) })
    list.moveTo(list.rows.indexOf(row))
    go(addresses.ticket(row.number) + (write ? `?write=${write}` : ''))
  }
  useShortcuts(
    current
      ? {
          a: () => orders.start({ what: 'assign' }),
          l: () => orders.start({ what: 'hand_over' }),
          h: () => orders.start({ what: 'hand_over' }),
          p: () => orders.start({ what: 'priority' }),
          s: () => orders.start({ what: 'status' }),
          t: () => orders.start({ what: 'move' }),
          'shift e': () => orders.start({ what: 'resolve' }),
          r: () => open(current, 'reply'),
          m: () => open(current, 'note'),
        }
      : {},
  )
  useShortcuts(many.shortcuts)
  return (
    <>
      <Panes
        showing="list"
        list={
          <>
            {head}
            {list.rows.length === 0 ? (
              empty
            ) : (
              <TicketList
                label={label}
                list={list}
                ofOneLine={ofOneLine}
                onOpen={open}
                selection={selection}
                more={more}
              />
            )}
            {many.bar}
          </>
        }
        detail={
          <div className={css.detail}>
            {shown.data && current ? (
              <Preview ticket={shown.data} onDo={orders.start} />
            ) : (
              current && <Skeleton label={t.desk.frame.loading} />
            )}
            <p className={css.hints} hidden={!current}>
              <Kbd keys="J" /> <Kbd keys="K" /> {t.desk.list.hintMove} · <Kbd keys="Enter" /> {t.desk.list.hintOpen} ·{' '}
              <Kbd keys="?" /> {t.desk.list.hintAll}
            </p>
          </div>
        }
      />
      {orders.window}
      {many.window}
    </>
  )
}

const ahead = 3

/** The next few are fetched while this one is read, so that J shows them at once. */
function usePrefetchedNext(rows: ListRow[], place: number) {
  const prefetch = usePrefetch()
  const next = rows
    .slice(place + 1, place + 1 + ahead)
    .map(({ number }) => number)
    .join()
  useEffect(() => {
    if (!next || matchMedia('(width < 64rem)').matches) return
    const timer = setTimeout(() => {
      for (const number of next.split(','))
        void prefetch(tickets.ticketPage, { number: Number(number), show: 'folded' })
    }, 150)
    return () => clearTimeout(timer)
  }, [next, prefetch])
}
