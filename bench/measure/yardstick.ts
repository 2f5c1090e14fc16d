/**
 * The same millisecond of work again and again beside what is measured: how long it takes then, against the least it
 * ever took, tells how much dearer everything is because others use the machine (shared cores, cold caches).
 */
const rows = Array.from({ length: 60 }, (_, i) => ({
  id: `row-${i}`,
  at: i * 1e6,
  words: 'something that a client wrote '.repeat(3),
}))

let least = Number.POSITIVE_INFINITY

function once(): number {
  const before = performance.now()
  let length = 0
  for (let i = 0; i < 12; i++) {
    const copy = JSON.parse(JSON.stringify(rows)) as typeof rows
    length += new Map(copy.map((row) => [row.id + row.words, row])).size
  }
  const spent = performance.now() - before
  if (length === 0) throw new Error('the work was not done')
  return spent
}

/** Before the first figure: the work itself must be compiled, and its least be known. */
export function calibrate() {
  for (let i = 0; i < 400; i++) least = Math.min(least, once())
}

/** Measures until told to stop; gives how many times its least price the work had in the middle of it. */
export function strainFrom(everyMs = 60): () => number {
  const prices: number[] = []
  const timer = setInterval(() => prices.push(once()), everyMs)
  return () => {
    clearInterval(timer)
    prices.push(once())
    least = Math.min(least, ...prices)
    return prices.toSorted((a, b) => a - b)[Math.floor(prices.length / 2)]! / least
  }
}
