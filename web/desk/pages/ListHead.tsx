import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announce.ts'
import { useArrival } from '../shell/Page.tsx'
import css from './TicketLists.module.css'

export function ListHead({ title, order }: { title: string; order: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  // The row takes focus at once, so nobody would be read where they are.
  useEffect(() => {
    if (title) announce(title)
  }, [title])
  return (
    <header className={css.head}>
      <h1 className={css.title} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className={css.order}>{order}</p>
    </header>
  )
}
