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

/** A plain table that scrolls sideways inside itself, never the page. */
export function DataTable<T>({ caption, captionUnseen, columns, rows, rowKey, empty }: DataTableProps<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={css.scroll} aria-label={caption} tabIndex={0}>
      <table>
        <caption className={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, align }) => (
              <th key={id} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
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
  if (!column.names) return <td data-align={column.align}>{content}</td>
  return (
    <th scope="row" data-align={column.align}>
      {content}
    </th>
  )
}
