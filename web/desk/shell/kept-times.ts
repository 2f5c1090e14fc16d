type At = string | number

const most = 5000
/** Every zone changes its day at a full quarter of an hour. */
const quarter = 15 * 60_000

/**
 * Times in words, made once: a long list shows the same ones again and again while it scrolls, and making them costs
 * more than drawing them. With a clock they speak of today, and are made anew when another day may have begun.
 */
export function kept(make: (at: At) => string, now?: () => number): (at: At) => string {
  const made = new Map<At, string>()
  let madeIn = 0
  return (at) => {
    const within = now ? Math.floor(now() / quarter) : 0
    if (within !== madeIn || made.size > most) made.clear()
    madeIn = within
    const known = made.get(at)
    if (known !== undefined) return known
    const words = make(at)
    made.set(at, words)
    return words
  }
}
