import type { Block, Stretch } from '#contract/tickets.ts'
import { element, type Html } from './html.ts'

/** Words in light Markdown; where a mail program drops our style, elements still say what is code and what a list. */
export const markedUp = (blocks: readonly Block[]): Html[] => blocks.map(block)

function block(one: Block): Html {
  if (one.is === 'paragraph') return element('p', {}, one.of.flatMap(stretch))
  if (one.is === 'code') return element('pre', { dir: 'ltr' }, [one.text])
  if (one.is === 'quote') return element('blockquote', {}, markedUp(one.of))
  const items = one.items.map((item) => element('li', {}, markedUp(item)))
  return one.from === null ? element('ul', {}, items) : element('ol', { start: String(one.from) }, items)
}

function stretch(one: Stretch): (Html | string)[] {
  if (typeof one === 'string') return [one]
  if (one.is === 'break') return [element('br')]
  if (one.is === 'code') return [element('code', {}, [one.text])]
  const inside = one.of.flatMap(stretch)
  if (one.is === 'link') return [element('a', { href: one.to }, inside)]
  return [element(one.is === 'bold' ? 'strong' : 'em', {}, inside)]
}
