import { Button } from '../../ui/Button.tsx'
import { ClockIcon, HistoryIcon, TransferIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { AppButtonLink } from '../shell/AppLink.tsx'
import { useNow } from '../shell/clock.ts'
import { useHints } from '../shell/hints.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import { dueOf } from './due.ts'
import { isOver, isWaiting } from './looks.ts'
import type { Doing } from './orders/doing.ts'
import css from './PromiseBar.module.css'
import { TimeLeft } from './TimeLeft.tsx'
import { reasonOf, type Ticket } from './ticket.ts'

type Props = { ticket: Ticket; onDo: (doing: Doing) => void; onTakeUp: () => void }

/** By when the client hears next, what we wait for, and what can be done about it. */
export function PromiseBar({ ticket, onDo, onTakeUp }: Props) {
  const t = useWords()
  const hint = useHints()
  const { orders, ticket: words } = t.desk
  const { tone } = dueOf(isOver(ticket.status) ? null : ticket.nextContactBy, useNow())
  const change = reasonOf(ticket.may.change, t)
  const resolve = reasonOf(ticket.may.resolve, t)
  return (
    <div className={css.bar} data-tone={tone}>
      <p className={css.words}>
        <Words ticket={ticket} />
      </p>
      <div className={css.acts}>
        {isWaiting(ticket.status) && (
          <Button size="small" onClick={onTakeUp} reason={change} reasonIn="tip">
            {orders.takeUp.act}
          </Button>
        )}
        {!isOver(ticket.status) && (
          <>
            <Button
              size="small"
              icon={ClockIcon}
              keys={hint('promise')}
              onClick={() => onDo({ what: 'move' })}
              reason={change}
              reasonIn="tip"
            >
              {words.movePromise}
            </Button>
            <Button
              size="small"
              icon={TransferIcon}
              keys={hint('handOver')}
              onClick={() => onDo({ what: 'hand_over' })}
              reason={change}
              reasonIn="tip"
            >
              {orders.handOver.open}
            </Button>
            <Button
              size="small"
              keys={hint('resolve')}
              onClick={() => onDo({ what: 'resolve' })}
              reason={resolve}
              reasonIn="tip"
            >
              {orders.resolve.open}
            </Button>
          </>
        )}
        <AppButtonLink size="small" tone="quiet" icon={HistoryIcon} href={addresses.history(ticket.number)}>
          {words.history}
        </AppButtonLink>
      </div>
    </div>
  )
}

function Words({ ticket }: { ticket: Ticket }) {
  const { ticket: words } = useWords().desk
  const times = useTimes()
  if (ticket.status === 'closed') return words.closedPromise
  if (ticket.status === 'resolved') return words.solvedPromise
  if (ticket.nextContactBy === null) return words.noPromise
  return (
    <>
      {words.promised({ time: times.short(ticket.nextContactBy) })} <TimeLeft at={ticket.nextContactBy} />
      {ticket.waitingFor && <span className={css.waiting}>{words.waitingFor({ what: ticket.waitingFor })}</span>}
    </>
  )
}
