import type { DeskEntry } from '#contract/tickets.ts'
import type { Conversation, Gap } from './conversation.ts'

export type ThreadRow =
  | { is: 'day'; key: string; at: string }
  | { is: 'gap'; key: string; gap: Gap }
  | { is: 'entry'; key: string; entry: DeskEntry }

/** The conversation as it stands on the page: a day is named where it begins, and again after something left out. */
export function rowsOf({ entries, gaps }: Conversation, dayOf: (at: string) => number): ThreadRow[] {
  const rows: ThreadRow[] = []
  let day: number | null = null
  let last = 0
  const open = (upTo: number) => {
    const gap = gaps.find(({ after, before }) => last <= after && before <= upTo)
    if (!gap) return
    rows.push({ is: 'gap', key: `gap-${gap.after}`, gap })
    day = null
  }
  for (const entry of entries) {
    open(entry.seq)
    const on = dayOf(entry.at)
    if (on !== day) rows.push({ is: 'day', key: `day-${entry.seq}`, at: entry.at })
    rows.push({ is: 'entry', key: `entry-${entry.seq}`, entry })
    day = on
    last = entry.seq
  }
  open(Number.POSITIVE_INFINITY)
  return rows
}
