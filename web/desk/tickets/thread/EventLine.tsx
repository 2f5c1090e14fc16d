import { memo } from 'react'
import type { DeskEntry } from '#contract/tickets.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import css from './EventLine.module.css'
import { eventWords } from './event-words.ts'

type Props = { entry: DeskEntry; marked: boolean; anchor: string }

/** A change, as one small line between what was said. */
export const EventLine = memo(function EventLine({ entry, marked, anchor }: Props) {
  const t = useWords()
  const times = useTimes()
  return (
    <p id={anchor} tabIndex={-1} className={css.line} data-marked={marked || undefined}>
      <time dateTime={entry.at} title={times.exact(entry.at)}>
        {times.short(entry.at)}
      </time>
      <span>
        {eventWords(entry, t, times.short)}
        {entry.author && <span className={css.by}> · {entry.author.name}</span>}
      </span>
    </p>
  )
})
