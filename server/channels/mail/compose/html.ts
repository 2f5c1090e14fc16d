const markup = Symbol('markup')

/** HTML that only `element` can make, so every text in it has been escaped. There is no way to put markup in as text. */
export type Html = { readonly [markup]: string }

type Name =
  | 'html'
  | 'head'
  | 'title'
  | 'meta'
  | 'body'
  | 'div'
  | 'h1'
  | 'h2'
  | 'p'
  | 'strong'
  | 'em'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'ol'
  | 'a'
  | 'br'
  | 'ul'
  | 'li'
type Attributes = Partial<Record<'lang' | 'dir' | 'start' | 'class' | 'href' | 'name' | 'content' | 'charset', string>>

const empty: readonly Name[] = ['meta', 'br']

export function element(name: Name, attributes: Attributes = {}, children: readonly (Html | string)[] = []): Html {
  if (attributes.href !== undefined) refuseOddAddress(attributes.href)
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child[markup]))
  const end = empty.includes(name) ? '' : `${inside.join('')}</${name}>`
  return { [markup]: `<${name}${written.join('')}>${end}` }
}

/** Style is not escaped in HTML; ours has no "<" in it, and so cannot end its element. */
export function styleSheet(css: string): Html {
  if (css.includes('<')) throw new Error('a style sheet with markup in it')
  return { [markup]: `<style>${css}</style>` }
}

/** A whole document, as a mail carries it. */
export const asDocument = (root: Html) => `<!doctype html>\n${root[markup]}\n`

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark]!)

/** A link leads to a page or a mailbox; `javascript:` and its kin lead nowhere. */
function refuseOddAddress(href: string) {
  if (!['http:', 'https:', 'mailto:'].includes(URL.parse(href)?.protocol ?? ''))
    throw new Error('a link that leads nowhere')
}
