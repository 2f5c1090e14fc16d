import { PromiseChip } from '../../ui/PromiseChip.tsx'
import { useNow } from '../shell/clock.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import type { DeskWords } from '../shell/words/load.ts'
import { type Due, dueOf } from './due.ts'

/** By when the client hears next: how long until then, or how long it is overdue. */
export function DueChip({ at }: { at: string | null }) {
  const t = useWords()
  const times = useTimes()
  const due = dueOf(at, useNow())
  if (at === null) return <PromiseChip tone="none" label="—" full={t.desk.list.due.none} />
  return (
    <PromiseChip tone={due.tone} at={at} label={label(due, times.brief(at), t)} full={fully(due, times.exact(at), t)} />
  )
}

function label({ tone, shown, minutes }: Due, time: string, { desk }: DeskWords) {
  const { due } = desk.list
  if (tone === 'late') return due.late({ minutes })
  return shown === 'left' ? due.left({ minutes }) : due.until({ time })
}

function fully({ tone, minutes }: Due, time: string, { common, desk }: DeskWords) {
  const { due } = desk.list
  if (tone === 'late') return due.fullLate({ time, late: common.late({ minutes }) })
  return due.fullLeft({ time, left: common.in({ minutes }) })
}
