import type { Query, QueryClient } from '@tanstack/react-query'

/**
 * Tickets have changed: what is in sight is asked again, what is not when it comes into sight. A page that is being
 * fetched ahead may have been read before the change: it is let go, or its answer would pass for the newest.
 */
export function hearOf(queries: QueryClient, ticketIds: ReadonlySet<string>) {
  const predicate = (query: Query) => concerns(query, ticketIds)
  void queries.cancelQueries({ type: 'inactive', fetchStatus: 'fetching', predicate })
  void queries.invalidateQueries({ predicate })
}

/** A page about another ticket need not ask again; lists and counts must. */
function concerns(query: Query, ticketIds: ReadonlySet<string>): boolean {
  // What was found stands until it is looked for again.
  if (query.meta?.stands) return false
  const { data } = query.state
  const about = typeof data === 'object' && data !== null && 'ticketId' in data ? data.ticketId : null
  return typeof about !== 'string' || ticketIds.has(about)
}
