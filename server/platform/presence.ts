import type { Clock } from './clock.ts'

/** Somebody, and what they do where they are. */
export type Present = { id: string; name: string; doing: string }

/** What one open page says, as nodes pass it on to each other: without somebody it has gone. */
type Word = { tab: string; place: string; by: Present | null }
type Kept = { place: string; by: Present; until: number }

export type Presence = {
  /** An open page of somebody says where they are and what they do there; null takes it back. */
  say(tab: string, place: string, who: string, by: Present | null): void
  /** Who is there now, each once, with the busiest of what their pages say. */
  at(place: string): Present[]
  places(): string[]
  /** What another node has told. */
  hear(told: string): void
  /** Lets go of those who fell silent. Gives the places where it is otherwise than before, and what other nodes must hear. */
  beat(): { changed: string[]; news: string[] }
}

/** A page says it again every 15 s; two words may get lost. */
const silentFor = 40_000
/** PostgreSQL carries 8000 bytes in one notification. */
const mostBytes = 7000

/**
 * Who is where: in the memory of each node and nowhere else, so there is nothing to keep, to back up or to look up
 * later. Nodes pass on what their pages say once a second, gathered, by NOTIFY; whoever falls silent is forgotten
 * everywhere within the same time, so a node or a browser that dies takes its people with it. An unlogged table would
 * cost a write for each of these words and outlive the looking.
 */
export function presence(clock: Clock, node: string, fromIdleToBusy: readonly string[]): Presence {
  const isBusier = (one: Present, other: Present) =>
    fromIdleToBusy.indexOf(one.doing) > fromIdleToBusy.indexOf(other.doing)
  const pages = new Map<string, Kept>()
  const pagesAt = new Map<string, Set<string>>()
  const changed = new Set<string>()
  const words = new Map<string, Word>()

  const forget = (page: string) => {
    const kept = pages.get(page)
    if (!kept) return
    pages.delete(page)
    const there = pagesAt.get(kept.place)
    there?.delete(page)
    if (!there?.size) pagesAt.delete(kept.place)
    changed.add(kept.place)
  }
  const take = ({ tab: page, place, by }: Word) => {
    const before = pages.get(page)
    // What a page says of where it has gone from already is late.
    if (!by) return before?.place === place ? forget(page) : undefined
    if (before?.place !== place) forget(page)
    if (before?.place !== place || before.by.doing !== by.doing) changed.add(place)
    pages.set(page, { place, by, until: clock().getTime() + silentFor })
    pagesAt.set(place, (pagesAt.get(place) ?? new Set()).add(page))
  }
  return {
    say(tab, place, who, by) {
      const word = { tab: `${who} ${tab}`, place, by }
      take(word)
      words.set(word.tab, word)
    },
    at(place) {
      const people = new Map<string, Present>()
      for (const page of pagesAt.get(place) ?? []) {
        const { by } = pages.get(page)!
        const known = people.get(by.id)
        if (!known || isBusier(by, known)) people.set(by.id, by)
      }
      return [...people.values()]
    },
    places: () => [...pagesAt.keys()],
    hear(told) {
      const { from, words: theirs } = JSON.parse(told) as { from: string; words: Word[] }
      if (from !== node) for (const word of theirs) take(word)
    },
    beat() {
      const now = clock().getTime()
      for (const [page, { until }] of pages) if (until <= now) forget(page)
      const places = [...changed]
      const news = inPieces([...words.values()]).map((piece) => JSON.stringify({ from: node, words: piece }))
      changed.clear()
      words.clear()
      return { changed: places, news }
    },
  }
}

/** As many words together as one notification carries. */
function inPieces(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = []
  let room = 0
  for (const word of words) {
    const size = Buffer.byteLength(JSON.stringify(word)) + 1
    if (size > room) {
      pieces.push([])
      room = mostBytes
    }
    pieces.at(-1)!.push(word)
    room -= size
  }
  return pieces
}
