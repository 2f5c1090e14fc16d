import { useEffect } from 'react'
import { tickets } from '#contract/index.ts'
import { usePrefetch } from '../shell/screen.ts'

/** Nobody reads as fast as a held J walks: only where one stops, the next are fetched. */
const rest = 60

/** The tickets that come next are fetched while this one is read, so that J and N show them at once. */
export function usePrefetchedTickets(numbers: readonly number[]) {
  const prefetch = usePrefetch()
  const next = numbers.join()
  useEffect(() => {
    if (!next || matchMedia('(width < 64rem)').matches) return
    const timer = setTimeout(() => {
      for (const number of next.split(',')) void prefetch(tickets.ticketPage, { number: Number(number) })
    }, rest)
    return () => clearTimeout(timer)
  }, [next, prefetch])
}
