import { type ReactNode, useMemo } from 'react'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { DayHead } from './DayHead.tsx'
import { EventLine } from './EventLine.tsx'
import { GapLine } from './GapLine.tsx'
import { Message } from './Message.tsx'
import { rowsOf, type ThreadRow } from './rows.ts'
import css from './Thread.module.css'
import type { Conversing } from './useConversation.ts'

export type ThreadProps = {
  number: number
  conversing: Conversing
  /** The entry that the address names. */
  marked: number | null
  /** Whom our messages went to, for the heads of messages. */
  to: string
  /** Of another ticket than the page is of: its entries are not taken for the page's own. */
  isPart?: boolean
  /** Stands at the end: the note being written. */
  children?: ReactNode
}

/** The conversation, oldest first, day by day: the first message stays, what lies between may be left out. */
export function Thread({ number, conversing, marked, to, isPart = false, children }: ThreadProps) {
  const { ticket } = useWords().desk
  const { dayNumber } = useTimes()
  const { shown } = conversing
  const rows = useMemo(() => rowsOf(shown, dayNumber), [shown, dayNumber])
  return (
    <section aria-label={ticket.thread} className={css.thread}>
      {rows.map((row) => (
        <Row key={row.key} row={row} number={number} conversing={conversing} marked={marked} to={to} isPart={isPart} />
      ))}
      {children}
    </section>
  )
}

type RowProps = Pick<ThreadProps, 'number' | 'conversing' | 'marked' | 'to' | 'isPart'> & { row: ThreadRow }

function Row({ row, number, conversing: { shown, pending, show }, marked, to, isPart }: RowProps) {
  if (row.is === 'day') return <DayHead at={row.at} />
  if (row.is === 'gap') {
    const much = pending?.gap.before === row.gap.before ? pending.much : null
    return (
      <GapLine
        gap={row.gap}
        first={row.gap === shown.gaps[0]}
        pending={typeof much === 'string' ? much : null}
        onShow={show}
      />
    )
  }
  const { entry } = row
  const isMarked = entry.seq === marked
  const anchor = `${isPart ? `part-${number}` : 'entry'}-${entry.seq}`
  return entry.kind === 'event' ? (
    <EventLine entry={entry} marked={isMarked} anchor={anchor} />
  ) : (
    <Message number={number} entry={entry} to={to} marked={isMarked} anchor={anchor} />
  )
}
