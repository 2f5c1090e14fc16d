// biome-ignore-all lint/a11y/noRedundantRoles: see DataTable
import type { ReactNode } from 'react'
import css from './DataTable.module.css'

export type Column<T> = {
  id: string
  title: string
  cell: (row: T) => ReactNode
  /** Figures stand at the end of their column, under each other. */
  align?: 'end'
  /** Names the row: it is read together with each of its cells. */
  names?: boolean
}

export type DataTableProps<T> = {
  caption: string
  captionUnseen?: boolean
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T) => string
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
}

/**
 * A plain table that scrolls sideways inside itself, never the page. Where it is narrow each row is a card of lines, and
 * the roles say that it is a table still: browsers forget it when the boxes are no longer those of one.
 */
export function DataTable<T>({ caption, captionUnseen, columns, rows, rowKey, empty }: DataTableProps<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={css.scroll} aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption className={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, title, align }) => (
              <th key={id} role="columnheader" scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </section>
  )
}

function TableCell<T>({ column, row }: { column: Column<T>; row: T }) {
  const content = column.cell(row)
  if (!column.names)
    return (
      <td role="cell" data-align={column.align} data-title={column.title || undefined}>
        {content}
      </td>
    )
  return (
    <th role="rowheader" scope="row" data-align={column.align}>
      {content}
    </th>
  )
}
