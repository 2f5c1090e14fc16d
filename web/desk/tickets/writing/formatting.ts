/** A text with what is selected in it. */
export type Typed = { text: string; start: number; end: number }
/** What of the text is put in place of what, and what is selected then. */
export type Change = { from: number; to: number; put: string; start: number; end: number }

/** Puts marks round the words, or takes them away where they stand already. */
export function marked({ text, start, end }: Typed, mark: string, inside: string): Change {
  const n = mark.length
  if (start !== end && text.slice(start - n, start) === mark && text.slice(end, end + n) === mark)
    return { from: start - n, to: end + n, put: text.slice(start, end), start: start - n, end: end - n }
  const words = text.slice(start, end) || inside
  return { from: start, to: end, put: mark + words + mark, start: start + n, end: start + n + words.length }
}

/** Code: a word of it between single marks, lines of it in a fence that no line of theirs can end. */
export function asCode({ text, start, end }: Typed, inside: string): Change {
  const words = text.slice(start, end)
  if (!words.includes('\n')) return marked({ text, start, end }, '`', inside)
  const fence = '`'.repeat(Math.max(3, longestRun(words) + 1))
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n'
  const put = `${before}${fence}\n${words.replace(/\n$/, '')}\n${fence}\n`
  const first = start + before.length + fence.length + 1
  return { from: start, to: end, put, start: first, end: first + words.replace(/\n$/, '').length }
}

const longestRun = (words: string) => Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length))

/** Puts a beginning before every line of the selection, or takes it away where every line has it. */
export function begun({ text, start, end }: Typed, beginning: string): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end > start && text[end - 1] === '\n' ? end - 1 : end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const has = lines.every((line) => line.startsWith(beginning))
  const put = lines.map((line) => (has ? line.slice(beginning.length) : beginning + line)).join('\n')
  return { from, to, put, start: lines.length === 1 ? from + put.length : from, end: from + put.length }
}

/** A link round the words; what has to be typed next is selected. */
export function linkedTo({ text, start, end }: Typed, address: string, words: string): Change {
  const said = text.slice(start, end) || words
  const put = `[${said}](${address})`
  if (start === end) return { from: start, to: end, put, start: start + 1, end: start + 1 + said.length }
  const at = start + said.length + 3
  return { from: start, to: end, put, start: at, end: at + address.length }
}

const point = /^(\s*)(?:([-*])|(\d{1,9})([.)]))(\s+)/

/** A new line of a list goes on with it; on an empty one the list ends. Nothing outside of lists. */
export function nextPoint({ text, start, end }: Typed): Change | null {
  if (start !== end) return null
  const from = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(from, start)
  const found = point.exec(line)
  if (!found) return null
  if (line.length === found[0].length) return { from, to: start, put: '', start: from, end: from }
  const [, indent = '', dash, number, dot = '', space = ' '] = found
  const put = `\n${indent}${dash ?? `${Number(number) + 1}${dot}`}${space}`
  return { from: start, to: start, put, start: start + put.length, end: start + put.length }
}

/** An address that is pasted over words becomes their link. */
export const isAddress = (pasted: string) => /^(https?:\/\/|mailto:)[^\s<>()]+$/i.test(pasted)

export const applied = (text: string, { from, to, put }: Change) => text.slice(0, from) + put + text.slice(to)
