import type { PresentNews } from '#contract/presence.ts'
import { createStore, useStore } from '../../ui/store.ts'
import type { LiveNews } from '../../wire/live-news.ts'

type People = PresentNews[number]['people']

const nobody: People = []

/** Who is at which ticket now, as far as the reader may know. Without a stream nothing is known, and nothing is shown. */
const present = createStore<ReadonlyMap<string, People>>(new Map())

export function takePresent(news: LiveNews) {
  if (news.kind === 'stream') present.set(() => new Map())
  if (news.kind !== 'present' || news.news.length === 0) return
  present.set((now) => {
    const next = new Map(now)
    for (const { at, people } of news.news) {
      if (people.length > 0) next.set(at, people)
      else next.delete(at)
    }
    return next
  })
}

export const usePresent = (ticketId: string): People => useStore(present).get(ticketId) ?? nobody
