/**
 * Good text out of the HTML that mail programs write. The parser calls us for each tag, so depth costs nothing; quotes get
 * their `> ` back, and what the program marked as a quote without showing it as one is remembered for the cutter.
 */
import { Parser } from 'htmlparser2'
import { isHidden, isQuote, isQuoteFromHereOn } from './html-marks.ts'
import { Lines } from './lines.ts'

export type HtmlText = { text: string; marked: ReadonlySet<number> }

type Open = { name: string; href: string; textAt: number; hidden: boolean; quote: boolean; number: number | null }
type Attributes = Record<string, string>

const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'object',
  'svg',
  'textarea',
  'select',
])
const blocks = new Set(
  'address article aside body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul blockquote'.split(
    ' ',
  ),
)
const apart = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre', 'dl'])
const empty = new Set([
  'br',
  'img',
  'hr',
  'input',
  'meta',
  'link',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
  'param',
  'source',
  'track',
])
const deepest = 2000

export function textFromHtml(html: string): HtmlText {
  const lines = new Lines()
  const open: Open[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => begin(lines, open, name, attributes),
      ontext: (text) => lines.say(text),
      onclosetag: (name) => end(lines, open, name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()
  return lines.done()
}

function begin(lines: Lines, open: Open[], name: string, attributes: Attributes) {
  const hidden = silent.has(name) || isHidden(attributes)
  if (isQuoteFromHereOn(name, attributes)) lines.markAllThatFollows()
  if (empty.has(name)) return void (hidden || sayEmpty(lines, name, attributes))
  if (open.length >= deepest) return
  const quote = isQuote(name, attributes)
  const number = name === 'ol' ? Number(attributes.start ?? 1) || 1 : null
  if (!hidden) layOut(lines, open, name)
  open.push({ name, href: attributes.href ?? '', textAt: lines.said, hidden, quote, number })
  if (hidden) lines.hide(1)
  if (quote) lines.mark(1)
  if (name === 'blockquote') lines.quote(1)
  if (name === 'pre') lines.keepSpaces(1)
}

function layOut(lines: Lines, open: Open[], name: string) {
  if (blocks.has(name)) lines.newBlock(apart.has(name))
  if (name === 'td' || name === 'th') lines.newCell()
  if (name === 'li') lines.item(numbered(open))
}

function numbered(open: Open[]) {
  const list = open.findLast(({ name }) => name === 'ol' || name === 'ul')
  return list?.number ? `${list.number++}. ` : '- '
}

function sayEmpty(lines: Lines, name: string, { alt = '' }: Attributes) {
  if (name === 'br') lines.newLine()
  if (name === 'hr') lines.newBlock(true)
  if (name === 'img' && /\p{L}/u.test(alt) && alt.length < 200) lines.say(`[${alt.trim()}]`)
}

/** A tag that was closed out of its order closes what was opened in it. */
function end(lines: Lines, open: Open[], name: string) {
  const at = open.findLastIndex((one) => one.name === name)
  if (at < 0) return
  for (const one of open.splice(at).reverse()) leave(lines, one)
}

function leave(lines: Lines, { name, href, textAt, hidden, quote }: Open) {
  if (name === 'a' && !hidden) sayWhereTo(lines, href, lines.saidSince(textAt))
  if (hidden) lines.hide(-1)
  if (name === 'pre') lines.keepSpaces(-1)
  if (blocks.has(name)) lines.newBlock(apart.has(name))
  if (name === 'blockquote') lines.quote(-1)
  if (quote) lines.mark(-1)
}

/** A link's address, unless the text is the address. */
function sayWhereTo(lines: Lines, href: string, text: string) {
  const to = href.trim().replace(/^mailto:/i, '')
  const isUseful = /^https?:\/\//i.test(href.trim()) || (/^mailto:/i.test(href) && to.includes('@'))
  const bare = (one: string) =>
    one
      .replace(/^https?:\/\/|\/$/gi, '')
      .trim()
      .toLowerCase()
  if (isUseful && text.trim() !== '' && to.length < 2000 && bare(text) !== bare(to))
    lines.say(` <${to.replace(/\s/g, '')}>`)
}
