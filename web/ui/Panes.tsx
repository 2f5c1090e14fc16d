import type { ReactNode } from 'react'
import css from './Panes.module.css'

export type PanesProps = {
  list: ReactNode
  detail: ReactNode
  /** A third column where the window is wide; below that it follows the detail. */
  side?: ReactNode
  /** The list has columns, which it keeps as long as the window has room for them. */
  wide?: boolean
  /** Which of the two is seen where there is room for one. */
  showing: 'list' | 'detail'
}

export function Panes({ list, detail, side, wide = false, showing }: PanesProps) {
  return (
    <div className={css.panes} data-showing={showing} data-side={side !== undefined} data-wide={wide}>
      <div className={css.list}>{list}</div>
      <div className={css.detail}>{detail}</div>
      {side !== undefined && <aside className={css.side}>{side}</aside>}
    </div>
  )
}
