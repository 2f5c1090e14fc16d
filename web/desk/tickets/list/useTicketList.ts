import { useState } from 'react'
import { holdSteady } from './hold-steady.ts'
import type { ListRow } from './row.ts'
import { rememberRow, rowOf } from './view.ts'

const idOf = (row: ListRow) => row.ticketId

export type TicketListState = {
  rows: ListRow[]
  /** Which of them are in this list no more and stand only until it is shown anew. */
  left: ReadonlySet<string>
  /** New ones that wait above the list. */
  waiting: number
  showNew: () => void
  current: ListRow | null
  place: number
  moveTo: (place: number) => void
  /** The reader has done something with this one: should it leave the list, it need not be held for them. */
  acted: (ticketId: string) => void
}

/** The rows of a list as they are held for the reader, and the one the keys stand on. */
export function useTicketList(href: string, fresh: ListRow[], pages: number, goesOn = false): TicketListState {
  const [taken, setTaken] = useState(() => ({ rows: fresh, pages }))
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      fresh.findIndex(({ number }) => number === rowOf(href)),
    ),
  )
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const gone = (row: ListRow) => mine.has(idOf(row)) && !fresh.some((one) => idOf(one) === idOf(row))
  const { rows, left, waiting } = holdSteady(
    taken.rows.filter((row) => !gone(row)),
    fresh,
    idOf,
    goesOn,
  )

  // A further page was asked for, so its rows are no surprise; and what fills an empty list is held from then on.
  const isFilledAnew = rows.length > 0 && !taken.rows.some((row) => idOf(row) === idOf(rows[0]!))
  if (taken.pages !== pages || isFilledAnew) setTaken({ rows: fresh, pages })

  const moveTo = (next: number) => {
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    if (!row) return
    setPlace(rows.indexOf(row))
    setCurrentId(idOf(row))
    rememberRow(href, row.number)
  }
  // When the current row is gone from a list shown anew, the next one stands in its place.
  const found = rows.findIndex((row) => idOf(row) === currentId)
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
