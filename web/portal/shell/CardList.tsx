import type { ReactNode } from 'react'

export type CardItem = {
  id: string
  href: string
  title: string
  /** Small words above the title: number, service. */
  above?: ReactNode
  /** The state in words, and when the reader hears next. */
  below?: ReactNode
  /** At the far end: a chip. */
  end?: ReactNode
}

/** Things to open, one card each, the whole card a target. */
export function CardList({ items }: { items: CardItem[] }) {
  return (
    <ul className="cards plain-list">
      {items.map(({ id, href, title, above, below, end }) => (
        <li key={id} className="card">
          <div className="card-words">
            {above && <div className="meta">{above}</div>}
            <a href={href} className="card-title">
              {title}
            </a>
            {below && <div className="card-below">{below}</div>}
          </div>
          {end}
        </li>
      ))}
    </ul>
  )
}
