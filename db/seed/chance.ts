/** The same chances in every run (mulberry32), so that two runs make the same company. */
export function chances(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + next() * (high - low)
  return {
    next,
    between,
    below: (limit: number) => Math.floor(next() * limit),
    oneOf: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!,
    inCase: (share: number) => next() < share,
    /** One of them, the heavier the likelier. */
    weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item {
      let left = next() * items.reduce((sum, item) => sum + weight(item), 0)
      for (const item of items) {
        left -= weight(item)
        if (left < 0) return item
      }
      return items.at(-1)!
    },
  }
}
export type Chances = ReturnType<typeof chances>
