import { Fragment, type ReactNode } from 'react'
import type { Block, Stretch } from '#contract/tickets.ts'
import { CodeBlock } from './CodeBlock.tsx'
import css from './MarkedUp.module.css'

/** What somebody wrote in light Markdown, as the server read it: drawn piece by piece, nothing in it is ever HTML. */
export function MarkedUp({ blocks }: { blocks: Block[] }) {
  return (
    <div className={css.said} dir="auto">
      {blocks.map(block)}
    </div>
  )
}

function block(one: Block, i: number): ReactNode {
  if (one.is === 'code') return <CodeBlock key={i} text={one.text} language={one.language} />
  if (one.is === 'paragraph')
    return (
      <p key={i} dir="auto">
        {one.of.map(stretch)}
      </p>
    )
  if (one.is === 'quote')
    return (
      <blockquote key={i} dir="auto">
        {one.of.map(block)}
      </blockquote>
    )
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
  const items = one.items.map((item, n) => <li key={n}>{item.map(block)}</li>)
  return one.from === null ? (
    <ul key={i}>{items}</ul>
  ) : (
    <ol key={i} start={one.from}>
      {items}
    </ol>
  )
}

function stretch(one: Stretch, i: number): ReactNode {
  if (typeof one === 'string') return <Fragment key={i}>{one}</Fragment>
  if (one.is === 'break') return <br key={i} />
  if (one.is === 'code') return <code key={i}>{one.text}</code>
  const inside = one.of.map(stretch)
  if (one.is === 'bold') return <strong key={i}>{inside}</strong>
  if (one.is === 'italic') return <em key={i}>{inside}</em>
  return (
    <a key={i} href={one.to} target="_blank" rel="noopener noreferrer nofollow">
      {inside}
    </a>
  )
}
