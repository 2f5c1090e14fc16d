import type { ReactNode } from 'react'
import css from './EmptyState.module.css'
import { type Drawing, Icon } from './Icon.tsx'

export type EmptyStateProps = {
  /** Why there is nothing. */
  title: string
  children?: ReactNode
  /** The one thing to do next. */
  action?: ReactNode
  icon?: Drawing
}

export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon && <Icon of={icon} size={20} />}
      <p className={css.title}>{title}</p>
      {children && <div className={css.words}>{children}</div>}
      {action}
    </div>
  )
}
