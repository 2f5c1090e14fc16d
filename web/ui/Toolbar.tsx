import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import css from './Toolbar.module.css'

/** Buttons that belong together: arrows go from one to the next, Tab goes past them all. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className={css.toolbar}>
      {children}
    </AriaToolbar>
  )
}
