import type { ReactNode } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ChevronDownIcon, CopyIcon } from '../../ui/icons.ts'
import { PriorityBar } from '../../ui/PriorityBar.tsx'
import { Tip } from '../../ui/Tip.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useHints } from '../shell/hints.ts'
import { useReader } from '../shell/reader.tsx'
import css from './Head.module.css'
import { priorityLevel } from './looks.ts'
import type { Doing } from './orders/doing.ts'
import { Status } from './Status.tsx'
import { reasonOf, type Ticket } from './ticket.ts'
import { Here } from './together/Here.tsx'
import { useCopying } from './useCopying.ts'

type Props = { ticket: Ticket; listHref: string; onDo: (doing: Doing) => void; heading: React.Ref<HTMLHeadingElement> }

/** What it is, how it stands, whose it is. Each of the four can be pressed to change it. */
export function Head({ ticket, listHref, onDo, heading }: Props) {
  const { me, t } = useReader()
  const hint = useHints()
  const words = t.desk.ticket
  const refused = reasonOf(ticket.may.change, t)
  const who = ticket.assignee
  return (
    <header className={css.head}>
      <nav className={css.way}>
        <AppLink href={listHref}>← {words.toList}</AppLink>
        <span className={css.number}>
          {words.title({ n: ticket.number })}
          <CopyNumber number={ticket.number} />
        </span>
        <a href={addresses.ticketAsClient(ticket.number)} target="_blank" rel="noopener">
          {t.desk.topics.asClient}
        </a>
        <Here ticketId={ticket.ticketId} />
      </nav>
      <h1 className={css.subject} tabIndex={-1} ref={heading} dir="auto">
        {ticket.subject}
      </h1>
      <div className={css.controls}>
        <Control label={words.status} keys={hint('status')} refused={refused} onPress={() => onDo({ what: 'status' })}>
          <Status status={ticket.status} />
        </Control>
        <Control
          label={words.priority}
          keys={hint('priority')}
          refused={refused}
          onPress={() => onDo({ what: 'priority' })}
        >
          <PriorityBar level={priorityLevel[ticket.priority]} label={t.common.priorities[ticket.priority]} inWords />
        </Control>
        <Control label={words.line} keys={hint('line')} refused={refused} onPress={() => onDo({ what: 'line' })}>
          {ticket.line.name}
        </Control>
        <Control
          label={words.assignee}
          keys={hint('assign')}
          refused={refused}
          onPress={() => onDo({ what: 'assign' })}
        >
          {who ? (who.id === me.id ? t.desk.orders.assign.me({ name: who.name }) : who.name) : words.nobody}
        </Control>
      </div>
    </header>
  )
}

type ControlProps = {
  label: string
  keys: string | undefined
  refused: string | undefined
  onPress: () => void
  children: ReactNode
}

function Control({ label, keys, refused, onPress, children }: ControlProps) {
  return (
    <Tip text={refused ? `${label}. ${refused}` : label} keys={refused ? undefined : keys}>
      <button
        type="button"
        className={css.control}
        aria-haspopup="dialog"
        aria-disabled={refused ? true : undefined}
        onClick={onPress}
      >
        <span className="unseen">{label}: </span>
        {children}
        <Icon of={ChevronDownIcon} />
      </button>
    </Tip>
  )
}

function CopyNumber({ number }: { number: number }) {
  const { copyNumber } = useReader().t.desk.ticket
  const copying = useCopying(number)
  return <IconButton icon={CopyIcon} label={copyNumber} onClick={copying.number} />
}
