import type { PresentNews } from '#contract/presence.ts'
import type { LiveNews } from './live-news.ts'

/** What the listening tab has heard of who is where, for a tab that opens later. A new stream begins with everybody. */
export function rememberedPresent() {
  const places = new Map<string, PresentNews[number]>()
  return {
    take(news: LiveNews) {
      if (news.kind === 'stream') places.clear()
      if (news.kind !== 'present') return
      for (const place of news.news) {
        if (place.people.length > 0) places.set(place.at, place)
        else places.delete(place.at)
      }
    },
    all: (): LiveNews => ({ kind: 'present', news: [...places.values()] }),
  }
}
