import { useState } from 'react'
import { holdSteady } from './hold-steady.ts'
import type { ListRow } from './row.ts'
import { rememberRow, rowOf } from './view.ts'

const idOf = (row: ListRow) => row.ticketId

export type TicketListState = {
  rows: ListRow[]
  /** New ones that wait above the list. */
  waiting: number
  showNew: () => void
  current: ListRow | null
  place: number
  moveTo: (place: number) => void
}

/** The rows of a list as they are held for the reader, and the one the keys stand on. */
export function useTicketList(href: string, fresh: ListRow[], pages: number): TicketListState {
  const [taken, setTaken] = useState(() => ({ ids: fresh.map(idOf), pages }))
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      fresh.findIndex(({ number }) => number === rowOf(href)),
    ),
  )
  const [currentId, setCurrentId] = useState<string | null>(null)
  const { rows, waiting } = holdSteady(taken.ids, fresh, idOf)

  // A further page was asked for, so its rows are no surprise; and what fills an empty list is held from then on.
  const isFilledAnew = rows.length > 0 && !taken.ids.includes(idOf(rows[0]!))
  if (taken.pages !== pages || isFilledAnew) setTaken({ ids: fresh.map(idOf), pages })

  const moveTo = (next: number) => {
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    if (!row) return
    setPlace(rows.indexOf(row))
    setCurrentId(idOf(row))
    rememberRow(href, row.number)
  }
  // When the current row leaves, the next one moves up into its place.
  const found = rows.findIndex((row) => idOf(row) === currentId)
  const at = found >= 0 ? found : Math.min(place, rows.length - 1)
  // From then on the reader stands on that one: should a row come back above it, theirs stays theirs.
  const standsOn = rows[at] && idOf(rows[at])
  if (standsOn && standsOn !== currentId) setCurrentId(standsOn)
  if (rows.length > 0 && at !== place) setPlace(at)
  return {
    rows,
    waiting,
    showNew: () => setTaken({ ids: fresh.map(idOf), pages }),
    current: rows[at] ?? null,
    place: at,
    moveTo,
  }
}
