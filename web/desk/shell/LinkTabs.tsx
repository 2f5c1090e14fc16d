import { AppLink } from './AppLink.tsx'
import { useInSight } from './in-sight.ts'
import css from './LinkTabs.module.css'

export type LinkTab = { href: string; label: string; current: boolean; count?: number }

/**
 * Parts of a list that have addresses of their own: links, because one can send and open them. One row always: where
 * it is too narrow for all, the row moves sideways and the open part is in sight.
 */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  const here = useInSight<HTMLAnchorElement>(tabs.find(({ current }) => current)?.href)
  return (
    <nav aria-label={label} className={css.tabs}>
      {tabs.map(({ href, label, current, count }) => (
        <AppLink
          key={href}
          ref={current ? here : undefined}
          href={href}
          className={css.tab}
          aria-current={current ? 'page' : undefined}
        >
          {label}
          {count !== undefined && <span className={css.count}>{count}</span>}
        </AppLink>
      ))}
    </nav>
  )
}
