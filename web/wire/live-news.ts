/** What open pages are told: which tickets changed, that anything may have, and whether the stream stands. */
export type LiveNews = { kind: 'changed'; ticketIds: string[] } | { kind: 'again' } | { kind: 'stream'; up: boolean }

/** The data of a `changed` event is a list of ids; what is not is answered by asking for everything. */
export function newsOf(event: 'changed' | 'again', data: string): LiveNews {
  if (event === 'again') return { kind: 'again' }
  try {
    const ids: unknown = JSON.parse(data)
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return { kind: 'changed', ticketIds: ids }
  } catch {}
  return { kind: 'again' }
}
