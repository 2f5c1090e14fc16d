/** The text of a mail out of its stretches: as it was written, or out of its HTML. */
import type { Limits } from '../limits.ts'
import type { Warning, WholeMail } from '../mail.ts'
import type { Content, Stretch } from '../parts/content.ts'
import { unflowed } from './flowed.ts'
import { type HtmlText, textFromHtml } from './from-html.ts'
import { differs } from './likeness.ts'
import { tidy } from './tidy.ts'

export type Body = Pick<WholeMail, 'text' | 'textFrom' | 'html'> & {
  /** Lines of the text that the HTML marks as a quote. */
  marked: ReadonlySet<number>
  /** The whole text, where it is longer than what is shown. */
  whole: string | null
  warnings: Warning[]
}

/** A page is mostly tags: so many of its letters are looked at for each letter of text that is shown. */
const lettersOfHtml = 8

export function bodyOf({ stretches, winmail }: Content, { textLength }: Limits): Body {
  const open = written(stretches, textLength)
  const isPacked = open.text === '' && winmail !== null
  const { text, marked, from, differs } = isPacked ? written([winmail], textLength) : open
  return {
    text: text.slice(0, textLength),
    marked,
    textFrom: text === '' ? 'nothing' : isPacked ? 'winmail' : from,
    html: htmlOf(isPacked ? [winmail] : stretches),
    whole: text.length > textLength ? text : null,
    warnings: [
      ...(differs ? ['text_differs_from_html' as const] : []),
      ...(text.length > textLength ? ['text_cut' as const] : []),
    ],
  }
}

function written(stretches: Stretch[], textLength: number): Written {
  const each = stretches.map((stretch) => textOf(stretch, textLength * lettersOfHtml)).filter(({ text }) => text !== '')
  return {
    ...joined(each),
    from: each.some(({ from }) => from === 'plain') ? 'plain' : 'html',
    differs: each.some(({ differs }) => differs),
  }
}

type Written = HtmlText & { from: 'plain' | 'html'; differs: boolean }

function textOf({ plain, html, flowed }: Stretch, mostHtml: number): Written {
  const fromHtml = html === null ? null : textFromHtml(html.slice(0, mostHtml))
  const text = plain === null ? '' : tidy(flowed ? unflowed(lineEnds(plain), flowed === 'deletes_space') : plain)
  if (text === '') return { ...(fromHtml ?? nothing), from: 'html', differs: false }
  return { text, marked: nothing.marked, from: 'plain', differs: fromHtml !== null && differs(text, fromHtml.text) }
}

const nothing: HtmlText = { text: '', marked: new Set() }
const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n')

function joined(stretches: HtmlText[]): HtmlText {
  const marked = new Set<number>()
  const lines: string[] = []
  for (const { text, marked: ofStretch } of stretches) {
    if (lines.length > 0) lines.push('')
    for (const line of ofStretch) marked.add(line + lines.length)
    for (const line of text.split('\n')) lines.push(line)
  }
  return { text: lines.join('\n'), marked }
}

/** Where only some stretches are HTML, the others are laid between them as text. */
function htmlOf(stretches: Stretch[]) {
  if (stretches.every(({ html }) => html === null)) return null
  return stretches.map(({ plain, html }) => html ?? `<pre>${escaped(plain ?? '')}</pre>`).join('\n<hr>\n')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
