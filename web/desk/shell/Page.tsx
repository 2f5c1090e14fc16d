import { type ReactNode, useEffect, useRef } from 'react'
import css from './Page.module.css'
import { useTitle } from './title.ts'

export type PageProps = {
  title: string
  /** Stands first in the title of the window. */
  state?: string
  lead?: ReactNode
  back?: ReactNode
  actions?: ReactNode
  /** Text to read, or a table that takes the width there is. */
  width?: 'text' | 'table'
  children: ReactNode
}

/** A page of its own: heading, what it is about, what can be done. Reading starts at the heading. */
export function Page({ title, state, lead, back, actions, width = 'table', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title, state)
  useArrival(heading)
  return (
    <div className={css.page} data-width={width}>
      {back && <nav className={css.back}>{back}</nav>}
      <header className={css.head}>
        <div className={css.words}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
          </h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {actions && <div className="button-row">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

let arrivedBefore = false

/** A new page is read from its heading; the first one is read by the browser itself. */
export function useArrival(at: { current: HTMLElement | null }) {
  useEffect(() => {
    if (arrivedBefore) at.current?.focus({ preventScroll: true })
    arrivedBefore = true
  }, [at])
}
