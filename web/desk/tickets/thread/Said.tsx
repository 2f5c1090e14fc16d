import { Fragment } from 'react'
import { useWords } from '../../shell/reader.tsx'
import { linked } from './linked.ts'
import { spokenIn } from './quoted.ts'
import css from './Said.module.css'

/** What somebody wrote, as it was typed; long quotations of a mail are folded, because they were read above. */
export function Said({ text }: { text: string }) {
  const { thread } = useWords().desk.writing
  const parts = spokenIn(text)
  if (parts.length === 1) return <Typed text={text} />
  return parts.map((part, i) =>
    part.quoted ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
      <details key={i} className={css.quoted}>
        <summary>{thread.showQuote}</summary>
        <Typed text={part.text} />
      </details>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same
      <Typed key={i} text={part.text} />
    ),
  )
}

/** Addresses in it can be followed, nothing else in it is ever markup. */
function Typed({ text }: { text: string }) {
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
