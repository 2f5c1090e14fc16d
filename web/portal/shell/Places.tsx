export type Place = { href: string; label: string; current?: boolean; count?: number }

export function Places({ label, places }: { label: string; places: Place[] }) {
  return (
    <nav aria-label={label} className="places">
      {places.map(({ href, label: name, current, count }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {name}
          {count !== undefined && <span className="count">{count}</span>}
        </a>
      ))}
    </nav>
  )
}
