import { type ReactNode, useId } from 'react'
import css from './Panel.module.css'

export type PanelProps = {
  title?: string
  actions?: ReactNode
  children: ReactNode
  /** A sheet with an edge, or a flat part of the page. */
  flat?: boolean
}

/** A titled part of a page. */
export function Panel({ title, actions, children, flat }: PanelProps) {
  const id = useId()
  return (
    <section className={css.panel} data-flat={flat} aria-labelledby={title && id}>
      {(title || actions) && (
        <header className={css.head}>
          {title && (
            <h2 id={id} className={css.title}>
              {title}
            </h2>
          )}
          {actions && <div className="button-row">{actions}</div>}
        </header>
      )}
      <div className={css.body}>{children}</div>
    </section>
  )
}
