import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addresses } from '../../wire/addresses.ts'
import { HeldMails } from '../mail/held/HeldMails.tsx'
import { useNow } from '../shell/clock.ts'
import { Shown } from '../shell/Fault.tsx'
import { useVisited } from '../shell/palette/visited.ts'
import { useReader } from '../shell/reader.tsx'
import { useTitle } from '../shell/title.ts'
import { dueOf } from '../tickets/due.ts'
import { currentView, neighbour, rememberRow } from '../tickets/list/view.ts'
import { isOver } from '../tickets/looks.ts'
import { TicketView } from '../tickets/TicketView.tsx'
import { reasonOf, type Ticket, useTicket } from '../tickets/ticket.ts'
import { usePrefetchedTickets } from '../tickets/usePrefetchedTickets.ts'

export function TicketPage({ number }: { number: number }) {
  const { t } = useReader()
  const asked = useTicket(number)
  useTicketTitle(number, asked.data)
  useVisited(addresses.ticket(number), asked.data?.subject, t.desk.list.number({ n: number }))
  return (
    <Shown of={asked} missing={t.refusals.ticket_not_found({})} lines={9}>
      {(ticket) => <Opened key={number} ticket={ticket} />}
    </Shown>
  )
}

function Opened({ ticket }: { ticket: Ticket }) {
  const { t } = useReader()
  const [, go] = useLocation()
  const write = new URLSearchParams(useSearch()).get('write')
  const [view] = useState(currentView)
  const next = neighbour(view, ticket.number, 1)
  usePrefetchedTickets([next, next && neighbour(view, next, 1)].filter((number) => number !== null))
  const onGo = (where: 'next' | 'previous' | 'list') => {
    if (where === 'list') return go(view.href)
    const number = neighbour(view, ticket.number, where === 'next' ? 1 : -1)
    if (number === null) return go(view.href)
    rememberRow(view.href, number)
    go(addresses.ticket(number))
  }
  return (
    <TicketView
      ticket={ticket}
      writing={write === 'reply' || write === 'note' ? write : null}
      listHref={view.href}
      onGo={onGo}
      hasNext={next !== null}
      held={<HeldMails number={ticket.number} mails={ticket.heldMail} reason={reasonOf(ticket.may.note, t)} />}
    />
  )
}

/** A broken promise is seen on the tab itself. */
function useTicketTitle(number: number, ticket: Ticket | undefined) {
  const { list, ticket: words } = useReader().t.desk
  const due = dueOf(ticket && !isOver(ticket.status) ? ticket.nextContactBy : null, useNow())
  const state = due.tone === 'late' ? `⚠ ${list.due.late({ minutes: due.minutes })}` : undefined
  useTitle([words.title({ n: number }), ticket?.subject].filter(Boolean).join(' '), state)
}
