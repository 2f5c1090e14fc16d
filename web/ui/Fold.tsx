import type { ReactNode } from 'react'
import css from './Fold.module.css'
import { Icon } from './Icon.tsx'
import { ChevronRightIcon } from './icons.ts'

export type FoldProps = { title: ReactNode; children: ReactNode; open?: boolean; onToggle?: (open: boolean) => void }

/** A part that folds away; the browser's own, so that finding in the page opens it. */
export function Fold({ title, children, open, onToggle }: FoldProps) {
  return (
    <details className={css.fold} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className={css.title}>
        <Icon of={ChevronRightIcon} />
        {title}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  )
}
