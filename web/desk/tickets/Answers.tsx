import type { Answered } from '#contract/tickets.ts'
import { FactList } from '../../ui/FactList.tsx'
import { useTimes } from '../shell/reader.tsx'
import css from './Answers.module.css'

/** What the client answered when the ticket was opened, under the questions as they stood then. */
export function Answers({ answers }: { answers: readonly Answered[] }) {
  const times = useTimes()
  const facts = answers.map(({ field, kind, label, values }) => ({
    id: field,
    term: label,
    value: (
      <span className={kind === 'long_text' ? css.long : undefined} dir="auto">
        {values.map(({ value, shown }) => (kind === 'date_time' ? times.exact(value) : shown)).join(', ')}
      </span>
    ),
  }))
  return <FactList facts={facts} />
}
