import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { tickets } from '#contract/index.ts'
import { focusBack } from '../../shell/focus-back.ts'
import type { Act, Shortcuts } from '../../shell/key-meaning.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { sayDone, sayRefused, useSaidRefusal } from '../../shell/say.ts'
import { useUndoable } from '../../shell/useUndoable.ts'
import { reasonOf, type Ticket } from '../ticket.ts'
import type { Doing } from './doing.ts'
import type { OrderProps } from './HandOver.tsx'

const OrderWindow = lazy(() => import('./OrderWindow.tsx'))

export type Orders = {
  start: (doing: Doing) => void
  /** The same by keyboard and palette, each with its reason while it cannot be done. */
  keys: Shortcuts
  takeUp: () => void
  window: ReactNode
}

type Settings = {
  /** Of the ticket while it is still on its way: what is wished of it meanwhile is done when it has come. */
  number?: number | undefined
  /** `sent`: the client is written to, and the turn may be another's. */
  onDone?: (sent: boolean) => void
}

/** What can be done with a ticket, from its page and from a list alike. When it is done, focus goes back. */
export function useOrders(ticket: Ticket | undefined, { number = ticket?.number, onDone }: Settings = {}): Orders {
  const { t } = useReader()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [wish, setWish] = useState<{ next: Doing; number: number } | null>(null)
  const opener = useRef<Element | null>(null)
  const sayUndoable = useUndoable()
  const taking = useOrder(tickets.takeUp, () => done(t.desk.orders.takeUp.done))

  useSaidRefusal(taking.error)

  const close = () => {
    setDoing(null)
    focusBack(opener.current)
  }
  const done: OrderProps['onDone'] = (news, { sent = false, undo } = {}) => {
    close()
    if (news !== null && undo) sayUndoable(news, undo)
    else if (news !== null) sayDone(news)
    onDone?.(sent)
  }
  const start = (next: Doing) => {
    if (!ticket) return setWish(number === undefined ? null : { next, number })
    const refused = reasonOf(next.what === 'resolve' ? ticket.may.resolve : ticket.may.change, t)
    if (refused) return sayRefused(refused, refused)
    opener.current = document.activeElement
    setDoing(next)
  }
  const offer = (next: Doing): Act => ({
    run: () => start(next),
    reason: ticket && reasonOf(next.what === 'resolve' ? ticket.may.resolve : ticket.may.change, t),
  })
  const arrived = useEffectEvent(() => {
    if (wish && wish.number === ticket?.number) start(wish.next)
    if (wish && (ticket || wish.number !== number)) setWish(null)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it has come, or that another is wanted, is what is waited for
  useEffect(() => arrived(), [ticket?.number, number])
  const takeUp = () => {
    setDoing(null)
    if (ticket) void taking.give({ ticketId: ticket.ticketId })
  }
  const choose = (next: Doing | 'take_up') => (next === 'take_up' ? takeUp() : setDoing(next))
  return {
    start,
    keys: {
      assign: offer({ what: 'assign' }),
      line: offer({ what: 'line' }),
      priority: offer({ what: 'priority' }),
      status: offer({ what: 'status' }),
      promise: offer({ what: 'move' }),
      handOver: offer({ what: 'hand_over' }),
      forward: offer({ what: 'forward' }),
      merge: offer({ what: 'merge' }),
      resolve: offer({ what: 'resolve' }),
      setAside: offer({ what: 'wait', for: 'planned' }),
    },
    takeUp,
    window: ticket && doing && (
      <Suspense fallback={null}>
        <OrderWindow ticket={ticket} doing={doing} onClose={close} onDone={done} onChoose={choose} />
      </Suspense>
    ),
  }
}
