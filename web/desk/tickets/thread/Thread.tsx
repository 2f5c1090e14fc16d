import { Fragment, type ReactNode } from 'react'
import type { DeskEntry } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { useHints } from '../../shell/hints.ts'
import { useWords } from '../../shell/reader.tsx'
import { EventLine } from './EventLine.tsx'
import { foldedBefore } from './fold.ts'
import { Message } from './Message.tsx'
import css from './Thread.module.css'

export type ThreadProps = {
  entries: DeskEntry[]
  folded: number
  /** Whom our messages went to, for the heads of messages. */
  to: string
  onUnfold: () => void
  unfolding: boolean
  /** Stands at the end: the note being written. */
  children?: ReactNode
}

/** The whole conversation, oldest first: the first message stays, the middle may be folded. */
export function Thread({ entries, folded, to, onUnfold, unfolding, children }: ThreadProps) {
  const { ticket } = useWords().desk
  const hint = useHints()
  const fold = foldedBefore(
    entries.map(({ seq }) => seq),
    folded,
  )
  return (
    <section aria-label={ticket.thread} className={css.thread}>
      {entries.map((entry, i) => (
        <Fragment key={entry.seq}>
          {i === fold && (
            <div className={css.fold}>
              <span>{ticket.folded({ n: folded })}</span>
              <Button size="small" tone="quiet" keys={hint('unfold')} pending={unfolding} onClick={onUnfold}>
                {ticket.showFolded}
              </Button>
            </div>
          )}
          {entry.kind === 'event' ? <EventLine entry={entry} /> : <Message entry={entry} to={to} />}
        </Fragment>
      ))}
      {children}
    </section>
  )
}
