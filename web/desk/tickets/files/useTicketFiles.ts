import { useEffect } from 'react'
import { tickets } from '#contract/index.ts'
import { usePages } from '../../shell/screen.ts'

/** The files of a ticket as far as they have been asked for, the last first; more come until the wanted one is among them. */
export function useTicketFiles(number: number, wanted: string | null) {
  const asked = usePages(tickets.ticketFiles, { number })
  const files = asked.data?.pages.flatMap(({ files }) => files) ?? []
  const isMissing = wanted !== null && asked.data !== undefined && !files.some(({ id }) => id === wanted)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  useEffect(() => {
    if (isMissing && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isMissing, hasNextPage, isFetchingNextPage, fetchNextPage])
  return { asked, files }
}
