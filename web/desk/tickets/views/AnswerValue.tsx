import type { ViewRow } from '#contract/tickets.ts'
import { useTimes } from '../../shell/reader.tsx'

/** What was answered, in a cell: of a date and time the instant by the reader's clock. */
export function AnswerValue({ answer }: { answer: ViewRow['answers'][string] | undefined }) {
  const times = useTimes()
  if (!answer) return '—'
  const { kind, values } = answer
  const shown = kind === 'date_time' ? values.map((value) => times.brief(value)) : values
  return <bdi>{shown.join(', ')}</bdi>
}
