/** Chance that comes out the same every time: numbers from 0 up to 1, by a seed (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    oneOf: <T>(things: ArrayLike<T>): T => things[below(things.length)]!,
    digits: (length: number) => Array.from({ length }, () => below(10)).join(''),
  }
}
