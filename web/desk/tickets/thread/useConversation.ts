import { useRef, useState } from 'react'
import { tickets } from '#contract/index.ts'
import { ask } from '../../../wire/ask.ts'
import { useSaidRefusal } from '../../shell/say.ts'
import type { Ticket } from '../ticket.ts'
import { begun, type Found, filled, type Gap, gapOver, renewed } from './conversation.ts'

/** How many entries a press brings, and how many messages are few enough to be brought by one press. */
export const pageSize = 50
export const allAtOnce = 200

/** `page`: the next fifty; `all`: whatever is left; a number: those around this entry. */
export type HowMuch = 'page' | 'all'
type Pending = { gap: Gap; much: HowMuch | number }

/** As much of a ticket's conversation as its reader has asked for; what comes new joins it. */
export function useConversation(ticket: Ticket) {
  const [shown, setShown] = useState(() => begun(ticket))
  const [page, setPage] = useState(ticket)
  const [pending, setPending] = useState<Pending | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const busy = useRef(false)
  useSaidRefusal(error)
  if (page !== ticket) {
    setPage(ticket)
    setShown(renewed(shown, ticket))
  }

  const show = async (gap: Gap, much: HowMuch | number) => {
    if (busy.current) return
    busy.current = true
    setPending({ gap, much })
    setError(null)
    try {
      const found = await lookInto(ticket.number, gap, much)
      setShown((now) => filled(now, gap, found))
    } catch (problem) {
      setError(problem as Error)
    } finally {
      busy.current = false
      setPending(null)
    }
  }
  return { shown, pending, show, gapOver: (seq: number) => gapOver(shown, seq) }
}

export type Conversing = ReturnType<typeof useConversation>

async function lookInto(number: number, gap: Gap, much: HowMuch | number): Promise<Found> {
  if (much === 'all') return whole(number, gap)
  if (much !== 'page') return around(number, gap, much)
  const from = gap.after === 1 ? 'end' : 'beginning'
  const { entries, left } = await pageOf(number, gap, from, pageSize)
  return from === 'end' ? { entries, before: left, after: null } : { entries, before: null, after: left }
}

/** Page after page from the end: however much it is, no answer of the server is large. */
async function whole(number: number, gap: Gap): Promise<Found> {
  const pages: Found['entries'][] = []
  for (let before = gap.before; ; ) {
    const { entries, left } = await pageOf(number, { ...gap, before }, 'end', 200)
    pages.unshift(entries)
    if (left === null) return { entries: pages.flat(), before: null, after: null }
    before = entries[0]!.seq
  }
}

async function around(number: number, gap: Gap, seq: number): Promise<Found> {
  const [upTo, on] = await Promise.all([
    pageOf(number, { ...gap, before: seq + 1 }, 'end', pageSize),
    pageOf(number, { ...gap, after: seq }, 'beginning', pageSize),
  ])
  return { entries: [...upTo.entries, ...on.entries], before: upTo.left, after: on.left }
}

type Side = 'end' | 'beginning'
const pageOf = (number: number, { after, before }: Pick<Gap, 'after' | 'before'>, from: Side, most: number) =>
  ask(tickets.ticketEntries, { number, after, before, from, most })
