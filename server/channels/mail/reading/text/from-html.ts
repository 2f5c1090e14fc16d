/**
 * Good text out of the HTML that mail programs write. Quotes get their `> ` back, and what the program marked as a quote
 * without showing it as one is remembered for the cutter. Tags need not be closed, nor in order.
 */
import { isHidden, isQuote, isQuoteFromHereOn } from './html-marks.ts'
import { Lines } from './lines.ts'
import { type Attributes, readTags } from './tags.ts'

export type HtmlText = { text: string; marked: ReadonlySet<number> }

type Element = { name: string; href: string; textAt: number; hidden: boolean; quote: boolean; number: number | null }

const words = (text: string) => new Set(text.split(' '))
const silent = words('script style head title noscript template object svg textarea select')
const blocks = words(
  'address article aside body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul blockquote',
)
const apart = words('p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre dl')
const empty = words('br img hr input meta link wbr col area base embed param source track')
/** What must be known to be open; of others only those that lie within and have the same name. */
const telling = words('a ol ul pre blockquote')
const deepest = 2000

export function textFromHtml(html: string): HtmlText {
  const page = new Page()
  readTags(html, page)
  return page.lines.done()
}

class Page {
  readonly lines = new Lines()
  readonly #open: Element[] = []
  readonly #openOfName = new Map<string, number>()

  says = (text: string) => this.lines.say(text)

  begins = (name: string, attributes: Attributes) => {
    const hidden = silent.has(name) || isHidden(attributes)
    if (isQuoteFromHereOn(name, attributes)) this.lines.markAllThatFollows()
    if (empty.has(name)) {
      if (!hidden) this.#sayEmpty(name, attributes)
      return
    }
    if (name === 'a') this.ends('a')
    // The head need not be closed, and nothing in it is shown.
    if (name === 'body') this.ends('head')
    if (!hidden) this.#layOut(name)
    const quote = isQuote(name, attributes)
    const matters = hidden || quote || telling.has(name) || this.#isOpen(name)
    if (matters && this.#open.length < deepest) this.#enter(name, attributes, hidden, quote)
  }

  /** A tag that was closed out of its order closes what was opened in it. */
  ends = (name: string) => {
    if (!this.#isOpen(name)) {
      if (blocks.has(name)) this.lines.newBlock(apart.has(name))
      return
    }
    const at = this.#open.findLastIndex((one) => one.name === name)
    for (const one of this.#open.splice(at).reverse()) this.#leave(one)
  }

  #isOpen(name: string) {
    return (this.#openOfName.get(name) ?? 0) > 0
  }

  #enter(name: string, { href = '', start = '' }: Attributes, hidden: boolean, quote: boolean) {
    const number = name === 'ol' ? Number(start) || 1 : null
    this.#open.push({ name, href, textAt: this.lines.said, hidden, quote, number })
    this.#openOfName.set(name, (this.#openOfName.get(name) ?? 0) + 1)
    if (hidden) this.lines.hide(1)
    if (quote) this.lines.mark(1)
    if (name === 'blockquote') this.lines.quote(1)
    if (name === 'pre') this.lines.keepSpaces(1)
  }

  #leave({ name, href, textAt, hidden, quote }: Element) {
    this.#openOfName.set(name, this.#openOfName.get(name)! - 1)
    if (name === 'a' && !hidden) this.lines.say(whereTo(href, this.lines.saidSince(textAt)))
    if (hidden) this.lines.hide(-1)
    if (name === 'pre') this.lines.keepSpaces(-1)
    if (blocks.has(name)) this.lines.newBlock(apart.has(name))
    if (name === 'blockquote') this.lines.quote(-1)
    if (quote) this.lines.mark(-1)
  }

  #layOut(name: string) {
    if (blocks.has(name)) this.lines.newBlock(apart.has(name))
    if (name === 'td' || name === 'th') this.lines.newCell()
    if (name === 'li') this.lines.item(this.#mark())
  }

  /** Of an item: its number, or a dash. */
  #mark() {
    const list = this.#open.findLast(({ name }) => name === 'ol' || name === 'ul')
    return list?.number ? `${list.number++}.` : '-'
  }

  #sayEmpty(name: string, { alt = '' }: Attributes) {
    if (name === 'br') this.lines.newLine()
    if (name === 'hr') this.lines.newBlock(true)
    if (name === 'img' && /\p{L}/u.test(alt) && alt.length < 200) this.lines.say(`[${alt.trim()}]`)
  }
}

/** A link's address, unless the text is the address. */
function whereTo(href: string, text: string) {
  const to = href.replace(/\s/g, '').replace(/^mailto:/i, '')
  const isUseful = /^https?:\/\//i.test(to) || /^\s*mailto:.*@/i.test(href)
  const bare = (one: string) =>
    one
      .replace(/^https?:\/\/|\/$/gi, '')
      .trim()
      .toLowerCase()
  return isUseful && text.trim() !== '' && to.length < 2000 && bare(text) !== bare(to) ? ` <${to}>` : ''
}
