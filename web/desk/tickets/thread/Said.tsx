import { Fragment } from 'react'
import { linked } from './linked.ts'
import css from './Said.module.css'

/** What somebody wrote, as it was typed; addresses in it can be followed, nothing else in it is ever markup. */
export function Said({ text }: { text: string }) {
  return (
    <div className={css.said} dir="auto">
      {linked(text).map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        <Fragment key={i}>{piece.kind === 'link' ? <Outside href={piece.text} /> : piece.text}</Fragment>
      ))}
    </div>
  )
}

const Outside = ({ href }: { href: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer nofollow">
    {href}
  </a>
)
