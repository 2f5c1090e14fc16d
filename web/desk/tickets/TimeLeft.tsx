import { useNow } from '../shell/clock.ts'
import { useWords } from '../shell/reader.tsx'
import { DueChip } from './DueChip.tsx'
import { dueOf } from './due.ts'

/** After a promised time: far off, the clock has said it all; near, what is left of it; broken, by how much. */
export function TimeLeft({ at }: { at: string }) {
  const { ticket: words } = useWords().desk
  const { shown, tone } = dueOf(at, useNow())
  if (shown !== 'left') return null
  return (
    <>
      {tone !== 'late' && <span className="meta">· {words.stillLeft} </span>}
      <DueChip at={at} />
    </>
  )
}
