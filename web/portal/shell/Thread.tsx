import type { ReactNode } from 'react'

export type EntryProps = {
  /** A message of the reader's side, of ours, or a small line between them. */
  side: 'reader' | 'company' | 'event'
  author?: string
  time: ReactNode
  /** Where it came from: channel, address. */
  origin?: string
  children: ReactNode
  files?: { href: string; name: string; detail?: string }[]
}

export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="thread" aria-label={label}>
      {children}
    </section>
  )
}

export function Entry({ side, author, time, origin, children, files = [] }: EntryProps) {
  return (
    <article className="entry" data-side={side}>
      <header className="entry-head">
        {author && <strong>{author}</strong>}
        <span className="entry-time">{time}</span>
        {origin && <span className="entry-origin">{origin}</span>}
      </header>
      <div className="entry-body" dir="auto">
        {children}
      </div>
      {files.length > 0 && (
        <ul className="files plain-list">
          {files.map(({ href, name, detail }) => (
            <li key={href}>
              <a href={href}>{name}</a>
              {detail && <span className="meta"> {detail}</span>}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
