import type { ReactNode } from 'react'

export type EntryProps = {
  /** Its address on the page. */
  id: string
  /** A message of the reader's side, of ours, or a small line between them. */
  side: 'reader' | 'company' | 'event'
  /** The whole entry in a few words, for those who go from entry to entry by ear. */
  name: string
  author?: string
  time: ReactNode
  /** Where it came from: channel, address. */
  origin?: string
  children: ReactNode
  files?: { id: string; href: string; name: string; detail?: string; picture?: string | undefined }[]
}

export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="thread" aria-labelledby="thread">
      <h2 id="thread">{label}</h2>
      {children}
    </section>
  )
}

export function Entry({ id, side, name, author, time, origin, children, files = [] }: EntryProps) {
  return (
    <article className="entry" data-side={side} id={id} aria-label={name}>
      <header className="entry-head">
        {author && <strong dir="auto">{author}</strong>}
        <span className="entry-time">{time}</span>
        {origin && <span className="entry-origin">{origin}</span>}
      </header>
      <div className="entry-body">{children}</div>
      {files.length > 0 && (
        <ul className="files plain-list">
          {files.map(({ id: file, href, name: fileName, detail, picture }) => (
            <li key={file}>
              <a href={href} dir="auto">
                {picture && <img src={picture} alt="" loading="lazy" decoding="async" className="file-picture" />}
                {fileName}
              </a>
              {detail && <span className="meta"> {detail}</span>}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
