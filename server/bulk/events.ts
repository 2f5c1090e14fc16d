import { event } from '#platform/events.ts'

/** What it did is told by the history of each ticket. */
export const bulkGiven = event('system', 'bulk.given')<{
  bulkId: string
  what: string
  total: number
  undoes: string | null
  repeats: string | null
}>()

export const bulkCancelled = event('system', 'bulk.cancelled')<{ bulkId: string }>()
