/** Marks in a text the words that were found, and cuts a piece of it round them. */
export type Part = { text: string; hit: boolean }

const pieceLength = 220
const before = 60
const word = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu
const longestEnding = 6

/** A word matches a stem when it begins with it and has but an ending more; stems come from the database's stemmers. */
export function piece(text: string, stems: readonly string[]): Part[] {
  const hits = [...hitsIn(text, stems)]
  const [from, to] = windowOf(text, hits)
  const parts: Part[] = []
  const add = (start: number, end: number, hit: boolean) =>
    start < end && parts.push({ text: text.slice(start, end).replace(/\s+/g, ' '), hit })
  let at = from
  for (const [start, end] of hits) {
    if (start < at || end > to) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, to, false)
  if (from > 0) parts.unshift({ text: '… ', hit: false })
  if (to < text.length) parts.push({ text: ' …', hit: false })
  return parts
}

type Span = readonly [from: number, to: number, stem: number]

function* hitsIn(text: string, stems: readonly string[]): Generator<Span> {
  for (const found of text.matchAll(word)) {
    const whole = stemOf(found[0], stems)
    if (whole >= 0) yield [found.index, found.index + found[0].length, whole]
    else if (/[.-]/.test(found[0]))
      for (const part of found[0].matchAll(/[\p{L}\p{N}]+/gu)) {
        const stem = stemOf(part[0], stems)
        if (stem >= 0) yield [found.index + part.index, found.index + part.index + part[0].length, stem]
      }
  }
}

function stemOf(typed: string, stems: readonly string[]): number {
  const lower = typed.toLowerCase().replaceAll('ё', 'е')
  return stems.findIndex((stem) => {
    // The English stemmer turns a last y into i.
    const start = stem.length > 3 && stem.endsWith('i') ? stem.slice(0, -1) : stem
    return lower.startsWith(start) && lower.length - start.length <= Math.min(longestEnding, start.length)
  })
}

/** The stretch with the most different hits, on borders of words. */
function windowOf(text: string, hits: readonly Span[]): [number, number] {
  let best = { from: 0, worth: 0 }
  for (const [i, [start]] of hits.slice(0, 200).entries()) {
    const from = Math.max(0, start - before)
    const within = hits.slice(i, i + 40).filter(([, end]) => end <= from + pieceLength)
    const worth = new Set(within.map(([, , stem]) => stem)).size * 100 + within.length
    if (worth > best.worth) best = { from, worth }
  }
  const from = best.from === 0 ? 0 : border(text, best.from, 1)
  const to = from + pieceLength >= text.length ? text.length : border(text, from + pieceLength, -1)
  return [from, Math.max(from, to)]
}

/** The next border between words, not further than a long word is. */
function border(text: string, at: number, step: 1 | -1): number {
  for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < 40; i += step) if (/\s/.test(text[i]!)) return i
  // Never in the middle of a letter that takes two places.
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at
}
