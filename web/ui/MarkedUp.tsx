import { Fragment, type ReactNode } from 'react'

type Stretch =
  | string
  | { is: 'bold'; of: Stretch[] }
  | { is: 'italic'; of: Stretch[] }
  | { is: 'code'; text: string }
  | { is: 'link'; to: string; of: Stretch[] }
  | { is: 'break' }

type Block =
  | { is: 'paragraph'; of: Stretch[] }
  | { is: 'code'; text: string; language: string }
  | { is: 'quote'; of: Block[] }
  | { is: 'list'; from: number | null; items: Block[][] }

/** How a front draws what is more than words: a block of code, a link out. */
export type Drawn = {
  code: (text: string, language: string) => ReactNode
  /** What a link out of the product carries. */
  rel: string
  /** Opened in a window of its own, where the page must not be left. */
  apart?: boolean
}

export type MarkedUpProps = { blocks: Block[]; className: string | undefined; drawn: Drawn }

/** What somebody wrote in light Markdown, as the server read it: drawn piece by piece, nothing in it is ever HTML. */
export function MarkedUp({ blocks, className, drawn }: MarkedUpProps) {
  return (
    <div className={className} dir="auto">
      {blocks.map((one, at) => block(one, at, drawn))}
    </div>
  )
}

function block(one: Block, at: number, drawn: Drawn): ReactNode {
  if (one.is === 'code') return <Fragment key={at}>{drawn.code(one.text, one.language)}</Fragment>
  if (one.is === 'paragraph')
    return (
      <p key={at} dir="auto">
        {one.of.map((piece, n) => stretch(piece, n, drawn))}
      </p>
    )
  if (one.is === 'quote')
    return (
      <blockquote key={at} dir="auto">
        {one.of.map((inner, n) => block(inner, n, drawn))}
      </blockquote>
    )
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
  const items = one.items.map((item, n) => <li key={n}>{item.map((inner, m) => block(inner, m, drawn))}</li>)
  return one.from === null ? (
    <ul key={at}>{items}</ul>
  ) : (
    <ol key={at} start={one.from}>
      {items}
    </ol>
  )
}

function stretch(one: Stretch, at: number, drawn: Drawn): ReactNode {
  if (typeof one === 'string') return <Fragment key={at}>{one}</Fragment>
  if (one.is === 'break') return <br key={at} />
  if (one.is === 'code') return <code key={at}>{one.text}</code>
  const inside = one.of.map((piece, n) => stretch(piece, n, drawn))
  if (one.is === 'bold') return <strong key={at}>{inside}</strong>
  if (one.is === 'italic') return <em key={at}>{inside}</em>
  return (
    <a key={at} href={one.to} rel={drawn.rel} {...(drawn.apart ? { target: '_blank' } : {})}>
      {inside}
    </a>
  )
}
