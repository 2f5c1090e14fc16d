import { type PresentNews, presentNews } from '#contract/presence.ts'

/** What open pages are told: which tickets changed, that anything may have, who is where, and whether the stream stands. */
export type LiveNews =
  | { kind: 'changed'; ticketIds: string[] }
  | { kind: 'again' }
  | { kind: 'present'; news: PresentNews }
  | { kind: 'stream'; up: boolean }

/** The data of a `changed` event is a list of ids; what is not is answered by asking for everything. */
export function newsOf(event: 'changed' | 'again', data: string): LiveNews {
  if (event === 'again') return { kind: 'again' }
  try {
    const ids: unknown = JSON.parse(data)
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return { kind: 'changed', ticketIds: ids }
  } catch {}
  return { kind: 'again' }
}

/** Who is where; what cannot be read tells of nobody. */
export function presentIn(data: string): LiveNews {
  try {
    return { kind: 'present', news: presentNews.parse(JSON.parse(data)) }
  } catch {
    return { kind: 'present', news: [] }
  }
}
