/**
 * The first of three layers (TRUST 3.12): of a mail's HTML what lays out words is left, and nothing that runs, loads,
 * sends or has a name. The frame that shows it (no scripts, an origin of its own) and that frame's policy (nothing may be
 * loaded) would each do alone.
 */
import { randomBytes } from 'node:crypto'
import sanitize from 'sanitize-html'
import type { Attachment } from '../reading/mail.ts'
import { heightOf } from './height.ts'
import { placeOfLink, withPlacesOfLinks } from './links.ts'
import type { Page, Piece } from './page.ts'
import { type Placed, placing } from './pictures.ts'
import { allowedStyles } from './styles.ts'

/** There is so much of it that cleaning would take longer than somebody waits. */
export class Overgrown extends Error {}

/** Characters; the largest newsletters of the corpora have 300,000. */
const most = 2_000_000
/** Deeper nobody lays out a page; and what is closed implicitly is looked for among all that is open. */
const deepest = 250

const tags = {
  blocks: ['p', 'div', 'center', 'blockquote', 'pre', 'address', 'hr', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  lists: ['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  tables: ['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  words: ['span', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'ins', 'sub', 'sup', 'small', 'big', 'font'],
  more: ['code', 'tt', 'kbd', 'samp', 'abbr', 'cite', 'q', 'mark', 'a', 'img'],
}

/** Their words are no words of the mail. */
const unsaid = [
  'script',
  'style',
  'title',
  'textarea',
  'select',
  'option',
  'noscript',
  'noembed',
  'noframes',
  'template',
]
const foreign = ['svg', 'math', 'iframe', 'frameset', 'object', 'embed', 'applet', 'audio', 'video', 'canvas', 'xmp']

const box = ['align', 'valign', 'bgcolor', 'width', 'height']

export function cleaned(html: string, attachments: readonly Attachment[], text: string): Page {
  if (html.length > most) throw new Overgrown()
  const mark = randomBytes(12).toString('hex')
  const placed = placing(attachments)
  const clean = withPlacesOfLinks(sanitize(html, rules(mark, placed)), mark)
  const pieces = [...piecesOf(clean, mark)]
  const pictures = placed.pictures()
  return { pieces, pictures, height: heightOf(text, pieces, pictures) }
}

const rules = (mark: string, placed: Placed): sanitize.IOptions => ({
  allowedTags: Object.values(tags).flat(),
  nonTextTags: [...unsaid, ...foreign],
  allowedAttributes: {
    '*': ['style', 'dir', 'lang', 'align'],
    a: ['href', 'target', 'rel', 'title'],
    img: ['data-picture', 'alt', 'width', 'height'],
    font: ['color', 'face', 'size'],
    ol: ['start', 'type'],
    table: [...box, 'border', 'cellpadding', 'cellspacing'],
    ...Object.fromEntries(['td', 'th', 'tr', 'col'].map((tag) => [tag, [...box, 'colspan', 'rowspan']])),
  },
  allowedStyles: { '*': allowedStyles },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: deepest,
  transformTags: {
    a: (tagName, { href }) => ({ tagName, attribs: linkTo(href) }),
    img: (tagName, attribs) => ({ tagName, attribs: pictureAt(attribs, mark, placed) }),
  },
})

/** In a window of its own that knows nothing of this one. Addresses within the mail lead nowhere here. */
function linkTo(href = ''): sanitize.Attributes {
  const url = URL.parse(href.trim())
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return {}
  return { href: url.href, target: '_blank', rel: 'noopener noreferrer nofollow', title: url.href.slice(0, 300) }
}

function pictureAt({ src = '', ...attribs }: sanitize.Attributes, mark: string, placed: Placed): sanitize.Attributes {
  const { alt = '', width = '', height = '', style } = attribs
  return {
    'data-picture': `${mark}-${placed.put(src, attribs)}`,
    alt: alt.slice(0, 300),
    ...(/^\d{1,4}$/.test(width) ? { width } : {}),
    ...(/^\d{1,4}$/.test(height) ? { height } : {}),
    ...(style ? { style } : {}),
  }
}

/** The mark is drawn anew for each mail, so no words of it can pass for the place of a picture or for what we say of a link. */
function* piecesOf(clean: string, mark: string): Generator<Piece> {
  const picture = `<img data-picture="${mark}-(nothing|-?\\d+)" alt="([^"]*)"([^>]*?) ?/?>`
  const place = new RegExp(`${picture}|${placeOfLink(mark)}`, 'g')
  let at = 0
  for (const { index, 0: whole, 1: of, 2: alt = '', 3: attributes = '', 4: host, 5: other } of clean.matchAll(place)) {
    if (index > at) yield { is: 'html', html: clean.slice(at, index) }
    if (of === undefined) yield { is: 'leads_to', host: decodeURIComponent(host!), saysOther: other === '1' }
    else if (of !== 'nothing') yield { is: 'picture', of: Number(of), alt, attributes }
    at = index + whole.length
  }
  yield { is: 'html', html: clean.slice(at) }
}
