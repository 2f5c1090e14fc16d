import MarkdownIt, { type Token } from 'markdown-it'
import type { Block, Stretch } from '#contract/tickets.ts'

/** Deeper than people write; what lies deeper is shown as it was typed, because the reader would drop it. */
const deepest = 40

/**
 * Paragraphs, bold, italic, code, lists, quotes and links. Everything else is text and stays text: HTML, pictures,
 * headings, and the backslash, which in our trade belongs to a path more often than to Markdown.
 */
const markdown = new MarkdownIt('zero', { linkify: true, breaks: true, maxNesting: deepest })
  .enable(['linkify', 'fence', 'list', 'blockquote', 'newline', 'backticks', 'emphasis', 'link'])
  .set({ html: false })
markdown.validateLink = leadsSomewhere
// Only what is written as an address is one: "vps-17.ru" and "readme.md" are names.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })

/** A page or a mailbox; `javascript:` and its kin lead nowhere. */
function leadsSomewhere(address: string): boolean {
  return ['http:', 'https:', 'mailto:'].includes(URL.parse(address)?.protocol ?? '')
}

/** What a text in light Markdown means. */
export function readMarkup(text: string): Block[] {
  const tokens = markdown.parse(text, {})
  if (tokens.some(({ level }) => level >= deepest - 1)) return [{ is: 'paragraph', of: asTyped(text) }]
  return blocksIn(new Reading(tokens))
}

const asTyped = (text: string): Stretch[] =>
  text.split('\n').flatMap((line, i): Stretch[] => (i === 0 ? [line] : [{ is: 'break' }, line]))

/** Tokens come in a row, each opening with its closing. */
class Reading {
  private at = 0
  private readonly tokens: readonly Token[]
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }
  /** The next token; nothing at the end, or where what was opened is closed. */
  next(): Token | undefined {
    const token = this.tokens[this.at++]
    return token && token.nesting >= 0 ? token : undefined
  }
}

function blocksIn(reading: Reading): Block[] {
  const blocks: Block[] = []
  for (let token = reading.next(); token; token = reading.next()) {
    const block = blockOf(token, reading)
    if (block) blocks.push(block)
  }
  return blocks
}

function blockOf(token: Token, reading: Reading): Block | null {
  if (token.type === 'fence') return { is: 'code', text: withoutLastEnd(token.content), language: languageOf(token) }
  if (token.type === 'blockquote_open') return { is: 'quote', of: blocksIn(reading) }
  if (token.type === 'bullet_list_open') return { is: 'list', from: null, items: itemsIn(reading) }
  if (token.type === 'ordered_list_open')
    return { is: 'list', from: Number(token.attrGet('start') ?? 1), items: itemsIn(reading) }
  if (token.type !== 'paragraph_open') return null
  const of = stretchesOf(reading.next()!)
  reading.next()
  return { is: 'paragraph', of }
}

function itemsIn(reading: Reading): Block[][] {
  const items: Block[][] = []
  while (reading.next()) items.push(blocksIn(reading))
  return items
}

/** The end of the last line belongs to the fence. */
const withoutLastEnd = (text: string) => text.replace(/\n$/, '')
const languageOf = ({ info }: Token) => info.trim().split(/\s/)[0] ?? ''

const stretchesOf = ({ children }: Token) => stretchesIn(new Reading(children ?? []))

function stretchesIn(reading: Reading): Stretch[] {
  const stretches: Stretch[] = []
  for (let token = reading.next(); token; token = reading.next()) stretches.push(...stretchOf(token, reading))
  return stretches
}

function stretchOf(token: Token, reading: Reading): Stretch[] {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return [{ is: 'break' }]
  if (token.type === 'code_inline') return [{ is: 'code', text: token.content }]
  if (token.type === 'link_open')
    return [{ is: 'link', to: String(token.attrGet('href') ?? ''), of: stretchesIn(reading) }]
  if (token.type !== 'em_open' && token.type !== 'strong_open') return token.content ? [token.content] : []
  const of = stretchesIn(reading)
  // `__init__` and `_name_` are names in our trade: only stars make words strong.
  if (token.markup.startsWith('_')) return [token.markup, ...of, token.markup]
  return [{ is: token.type === 'em_open' ? 'italic' : 'bold', of }]
}
