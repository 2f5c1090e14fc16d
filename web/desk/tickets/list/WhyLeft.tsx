import { useReader } from '../../shell/reader.tsx'
import { useTicket } from '../ticket.ts'
import type { ListRow } from './row.ts'
import { whyLeft } from './why-left.ts'

/** A row that stands only until the list is shown anew says where its ticket has gone; asked by the reader's own right. */
export function WhyLeft({ row }: { row: ListRow }) {
  const words = useReader().t.desk.notices.left
  const { data, error } = useTicket(row.number)
  if (!data && !error) return null
  return <strong>{whyLeft(error ? undefined : data, row, words)} · </strong>
}
