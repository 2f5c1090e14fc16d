import { useEffect, useRef } from 'react'
import { tickets } from '#contract/index.ts'
import { ask } from '../../wire/ask.ts'
import type { Ticket } from './ticket.ts'

/** Tells the server how far the reader has come, once per entry and only while somebody can see the page. */
export function useSeen({ ticketId, lastSeq }: Pick<Ticket, 'ticketId' | 'lastSeq'>) {
  const told = useRef(0)
  useEffect(() => {
    const tell = () => {
      if (document.hidden || told.current >= lastSeq) return
      told.current = lastSeq
      ask(tickets.markSeen, { ticketId, seq: lastSeq }).catch(() => {
        told.current = 0
      })
    }
    tell()
    addEventListener('visibilitychange', tell)
    return () => removeEventListener('visibilitychange', tell)
  }, [ticketId, lastSeq])
}
