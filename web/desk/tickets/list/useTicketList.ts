import { useMemo, useState } from 'react'
import { holdSteady } from './hold-steady.ts'
import type { ListRow } from './row.ts'
import { rememberRow, rowOf } from './view.ts'

const idOf = (row: ListRow) => row.ticketId

export type TicketListState<Row extends ListRow = ListRow> = {
  rows: Row[]
  /** Which of them are in this list no more and stand only until it is shown anew. */
  left: ReadonlySet<string>
  /** New ones that wait above the list. */
  waiting: number
  showNew: () => void
  current: Row | null
  place: number
  moveTo: (place: number) => void
  /** The reader has done something with this one: should it leave the list, it need not be held for them. */
  acted: (ticketId: string) => void
}

/** The rows of a list as they are held for the reader, and the one the keys stand on. */
export function useTicketList<Row extends ListRow>(
  href: string,
  fresh: Row[],
  pages: number,
  goesOn = false,
): TicketListState<Row> {
  const [taken, setTaken] = useState(() => ({ rows: fresh, pages }))
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      fresh.findIndex(({ number }) => number === rowOf(href)),
    ),
  )
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const { rows, left, waiting } = useMemo(() => {
    const here = new Set(fresh.map(idOf))
    const stays = taken.rows.filter((row) => here.has(idOf(row)) || !mine.has(idOf(row)))
    return holdSteady(stays, fresh, idOf, goesOn)
  }, [taken, fresh, mine, goesOn])

  // A further page was asked for, so its rows are no surprise; and what fills an empty list is held from then on.
  const isFilledAnew = rows.length > 0 && !taken.rows.some((row) => idOf(row) === idOf(rows[0]!))
  if (taken.pages !== pages || isFilledAnew) setTaken({ rows: fresh, pages })

  const moveTo = (next: number) => {
    const to = Math.min(Math.max(next, 0), rows.length - 1)
    const row = rows[to]
    if (!row) return
    setPlace(to)
    setCurrentId(idOf(row))
    rememberRow(href, row.number)
  }
  // When the current row is gone from a list shown anew, the next one stands in its place.
  const known = rows[place]
  const found = known && idOf(known) === currentId ? place : rows.findIndex((row) => idOf(row) === currentId)
  const at = found >= 0 ? found : Math.min(place, rows.length - 1)
  // From then on the reader stands on that one: should a row come back above it, theirs stays theirs.
  const standsOn = rows[at] && idOf(rows[at])
  if (standsOn && standsOn !== currentId) setCurrentId(standsOn)
  if (rows.length > 0 && at !== place) setPlace(at)
  return {
    rows,
    left,
    waiting,
    showNew: () => setTaken({ rows: fresh, pages }),
    current: rows[at] ?? null,
    place: at,
    moveTo,
    acted: (ticketId) => setMine((before) => new Set([...before, ticketId])),
  }
}
