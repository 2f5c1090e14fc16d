import { useNow } from '../../shell/clock.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import css from './DayHead.module.css'

/** The day that what follows was said on, in the reader's zone: a heading, so that one can go from day to day. */
export function DayHead({ at }: { at: string }) {
  const { today, yesterday } = useWords().desk.thread
  const times = useTimes()
  const ago = times.dayNumber(useNow()) - times.dayNumber(at)
  return (
    <h2 className={css.day}>
      <time dateTime={at} title={times.day(at)}>
        {ago === 0 ? today : ago === 1 ? yesterday : times.date(at)}
      </time>
    </h2>
  )
}
