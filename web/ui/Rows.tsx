import type { KeyboardEvent, ReactNode, Ref } from 'react'
import css from './Rows.module.css'

export type RowsProps = {
  label: string
  /** How many rows there are in all, also those not drawn now. */
  total: number
  /** All rows have one height, whatever is in them: whoever draws but some of them must know how tall the others are. */
  even?: boolean
  children: ReactNode
  onKeyDown?: (event: KeyboardEvent) => void
  ref?: Ref<HTMLDivElement>
}

/** A list worked through by keyboard. Which row is current, and which rows are drawn at all, its owner decides. */
export function Rows({ label, total, even, children, onKeyDown, ref }: RowsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in sight
    <div
      ref={ref}
      role="grid"
      aria-label={label}
      aria-rowcount={total}
      className={css.rows}
      data-even={even || undefined}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}

export type RowProps = {
  /** Its place among all rows, from one. */
  place: number
  /** The row the keys stand on: the only one that Tab reaches. */
  current?: boolean
  /** Picked for a common action. */
  chosen?: boolean
  unread?: boolean
  /** It is here only for a moment more. */
  faded?: boolean
  onOpen?: () => void
  children: ReactNode
  ref?: Ref<HTMLDivElement>
}

export function Row({ place, current, chosen, unread, faded, onOpen, children, ref }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above; the keys of all rows are heard by the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      ref={ref}
      role="row"
      aria-rowindex={place}
      aria-selected={chosen ?? false}
      tabIndex={current ? 0 : -1}
      className={css.row}
      data-current={current || undefined}
      data-unread={unread || undefined}
      data-faded={faded || undefined}
      onClick={onOpen}
    >
      {children}
    </div>
  )
}

export type CellProps = {
  /** Its width: a mark, a time, the words that take the rest, a short word. */
  kind: 'mark' | 'time' | 'main' | 'short'
  children?: ReactNode
}

export function Cell({ kind, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes focus for its cells
    <div role="gridcell" className={css.cell} data-kind={kind}>
      {children}
    </div>
  )
}

/** Lines of the main cell: what it is, whose, and now and then a piece of it. In compact rows they share one line. */
export function Lines({ first, second, third }: { first: ReactNode; second: ReactNode; third?: ReactNode }) {
  return (
    <div className={css.lines}>
      <span className={css.first}>{first}</span>
      <span className={css.second}>{second}</span>
      {third && <span className={css.third}>{third}</span>}
    </div>
  )
}
