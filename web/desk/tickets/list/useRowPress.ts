import { useCallback, useRef } from 'react'
import type { ListRow } from './row.ts'
import type { TicketListState } from './useTicketList.ts'

/** Where no preview stands beside the list, a press opens at once. */
const isNarrow = () => matchMedia('(width < 64rem)').matches

/**
 * A press on a row goes to it, on the one the keys stand on it opens. Rows are drawn once, so what they call stays the
 * same while the list around them changes.
 */
export function useRowPress<Row extends ListRow>(
  list: Pick<TicketListState<Row>, 'rows' | 'place' | 'moveTo'>,
  onOpen: (row: Row) => void,
) {
  const latest = useRef({ ...list, onOpen })
  latest.current = { ...list, onOpen }
  return useCallback((row: Row) => {
    const { rows, place, moveTo, onOpen: open } = latest.current
    const at = rows.indexOf(row)
    if (at === place || isNarrow()) open(row)
    else moveTo(at)
  }, [])
}
