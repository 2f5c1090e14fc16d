import { Button } from '../../ui/Button.tsx'
import { LockIcon, ReplyIcon } from '../../ui/icons.ts'
import { PriorityBar } from '../../ui/PriorityBar.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppButtonLink, AppLink } from '../shell/AppLink.tsx'
import { useHints } from '../shell/hints.ts'
import { useReader, useTimes } from '../shell/reader.tsx'
import { isOver, priorityLevel } from './looks.ts'
import type { Doing } from './orders/doing.ts'
import css from './Preview.module.css'
import { Status } from './Status.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import { Message } from './thread/Message.tsx'
import { reasonOf, type Ticket } from './ticket.ts'
import { Here } from './together/Here.tsx'
import { recipientsIn } from './writing/recipients.ts'

type Props = { ticket: Ticket; onDo: (doing: Doing) => void }

const shown = 3

/** The ticket under the cursor: enough to know what it is about and to decide, without leaving the list. */
export function Preview({ ticket, onDo }: Props) {
  const { t } = useReader()
  const hint = useHints()
  const { orders, ticket: words, list } = t.desk
  const said = ticket.entries.filter(({ kind }) => kind !== 'event')
  const earlier = said.length + ticket.folded - Math.min(shown, said.length)
  const change = reasonOf(ticket.may.change, t)
  return (
    <section className={css.preview} aria-label={list.number({ n: ticket.number })}>
      <header className={css.head}>
        <h2 className={css.subject} dir="auto">
          <AppLink href={addresses.ticket(ticket.number)}>{ticket.subject}</AppLink>
        </h2>
        <p className={css.facts}>
          <span>{words.title({ n: ticket.number })}</span>
          <Status status={ticket.status} />
          <PriorityBar level={priorityLevel[ticket.priority]} label={t.common.priorities[ticket.priority]} inWords />
          <span>
            {ticket.line.name} · {ticket.assignee?.name ?? words.nobody}
          </span>
          <Here ticketId={ticket.ticketId} />
        </p>
        <p className={css.facts}>
          <AppLink href={addresses.account(ticket.account.id)}>{ticket.account.name}</AppLink>
          <span>{ticket.account.contractNumber}</span>
          <span>{ticket.contact.name}</span>
          {ticket.service && <span>{ticket.service.name}</span>}
        </p>
        <PromiseLine ticket={ticket} />
      </header>
      <div className={css.said}>
        {earlier > 0 && (
          <p className="meta">
            <AppLink href={addresses.ticket(ticket.number)}>{words.preview.more({ n: earlier })}</AppLink>
          </p>
        )}
        {said.slice(-shown).map((entry) => (
          <Message key={entry.seq} entry={entry} to={recipientsIn(ticket, orders.reply.andMore) ?? ''} brief />
        ))}
      </div>
      <footer className={css.acts}>
        <AppButtonLink
          size="small"
          icon={ReplyIcon}
          keys={hint('reply')}
          href={`${addresses.ticket(ticket.number)}?write=reply`}
        >
          {orders.reply.open}
        </AppButtonLink>
        <AppButtonLink
          size="small"
          icon={LockIcon}
          keys={hint('note')}
          href={`${addresses.ticket(ticket.number)}?write=note`}
        >
          {orders.note.open}
        </AppButtonLink>
        <Button
          size="small"
          keys={hint('handOver')}
          onClick={() => onDo({ what: 'hand_over' })}
          reason={change}
          reasonIn="tip"
        >
          {orders.handOver.open}
        </Button>
        <Button
          size="small"
          keys={hint('promise')}
          onClick={() => onDo({ what: 'move' })}
          reason={change}
          reasonIn="tip"
        >
          {words.movePromise}
        </Button>
      </footer>
    </section>
  )
}

function PromiseLine({ ticket }: { ticket: Ticket }) {
  const { ticket: words } = useReader().t.desk
  const times = useTimes()
  if (isOver(ticket.status) || ticket.nextContactBy === null) return null
  return (
    <p>
      {words.promised({ time: times.short(ticket.nextContactBy) })} <TimeLeft at={ticket.nextContactBy} />
      {ticket.waitingFor && <span className="meta"> {words.waitingFor({ what: ticket.waitingFor })}</span>}
    </p>
  )
}
