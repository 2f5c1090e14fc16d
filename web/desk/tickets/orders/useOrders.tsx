import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { tickets } from '#contract/index.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { sayDone, sayRefused, useSaidRefusal } from '../../shell/say.ts'
import { reasonOf, type Ticket } from '../ticket.ts'
import type { Doing } from './doing.ts'

const OrderWindow = lazy(() => import('./OrderWindow.tsx'))

export type Orders = {
  start: (doing: Doing) => void
  takeUp: () => void
  window: ReactNode
}

/** What can be done with a ticket, from its page and from a list alike. When it is done, focus goes back. */
export function useOrders(ticket: Ticket | undefined, onDone?: (sent: boolean) => void): Orders {
  const { t } = useReader()
  const [doing, setDoing] = useState<Doing | null>(null)
  const opener = useRef<Element | null>(null)
  const taking = useOrder(tickets.takeUp, () => done(t.desk.orders.takeUp.done))

  useSaidRefusal(taking.error)

  const close = () => {
    setDoing(null)
    const { current } = opener
    // The window gives focus back by itself unless its opener is gone; then the page must not be left without any.
    setTimeout(() => document.activeElement === document.body && current instanceof HTMLElement && current.focus())
  }
  const done = (news: string | null, sent = false) => {
    close()
    if (news !== null) sayDone(news)
    onDone?.(sent)
  }
  const start = (next: Doing) => {
    if (!ticket) return
    const refused = reasonOf(next.what === 'resolve' ? ticket.may.resolve : ticket.may.change, t)
    if (refused) return sayRefused(refused, refused)
    opener.current = document.activeElement
    setDoing(next)
  }
  const takeUp = () => {
    setDoing(null)
    if (ticket) void taking.give({ ticketId: ticket.ticketId })
  }
  const choose = (next: Doing | 'take_up') => (next === 'take_up' ? takeUp() : setDoing(next))
  return {
    start,
    takeUp,
    window: ticket && doing && (
      <Suspense fallback={null}>
        <OrderWindow ticket={ticket} doing={doing} onClose={close} onDone={done} onChoose={choose} />
      </Suspense>
    ),
  }
}
