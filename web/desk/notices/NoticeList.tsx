import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { notices as clauses } from '#contract/index.ts'
import type { Notification } from '#contract/notices.ts'
import { Rows } from '../../ui/Rows.tsx'
import { placeOfNotice } from '../shell/notice-place.ts'
import { useOrder } from '../shell/order.ts'
import { useShortcuts } from '../shell/shortcuts.ts'
import { foldBursts, type Item } from './bursts.ts'
import { NoticeRow } from './NoticeRow.tsx'

type Props = { label: string; notices: Notification[] }

/** Worked through by keyboard like every list: down, Enter, back. */
export function NoticeList({ label, notices }: Props) {
  const [, go] = useLocation()
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [currentId, setCurrentId] = useState<string | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const read = useOrder(clauses.markNoticesRead, () => {})
  const items = foldBursts(notices, unfolded)
  const place = Math.max(
    0,
    items.findIndex(({ id }) => id === currentId),
  )
  const open = (item: Item) => {
    if (item.notices.length > 1) return setUnfolded((before) => new Set([...before, item.id]))
    const [notice] = item.notices
    if (!notice!.read) void read.give({ ids: [notice!.id] })
    go(placeOfNotice(notice!))
  }
  const moveTo = (to: number) => setCurrentId(items[Math.min(Math.max(to, 0), items.length - 1)]?.id ?? null)
  const openCurrent = () => items[place] && open(items[place])
  useShortcuts({
    nextRow: () => moveTo(place + 1),
    previousRow: () => moveTo(place - 1),
    open: openCurrent,
  })
  useEffect(() => {
    if (currentId) grid.current?.querySelector<HTMLElement>('[data-current]')?.focus()
  }, [currentId])
  return (
    <Rows label={label} total={items.length} ref={grid}>
      {items.map((item, i) => (
        <NoticeRow key={item.id} item={item} place={i + 1} current={i === place} onOpen={() => open(item)} />
      ))}
    </Rows>
  )
}
