import { AppLink } from './AppLink.tsx'
import css from './LinkTabs.module.css'

export type LinkTab = { href: string; label: string; current: boolean; count?: number }

/** Parts of a list that have addresses of their own: links, because one can send and open them. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  return (
    <nav aria-label={label} className={css.tabs}>
      {tabs.map(({ href, label, current, count }) => (
        <AppLink key={href} href={href} className={css.tab} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && <span className={css.count}>{count}</span>}
        </AppLink>
      ))}
    </nav>
  )
}
