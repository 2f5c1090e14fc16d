import type { Notification } from '#contract/notices.ts'
import { Icon } from '../../ui/Icon.tsx'
import {
  CheckIcon,
  ClockIcon,
  InboxIcon,
  LockIcon,
  MailIcon,
  PersonIcon,
  ReplyIcon,
  TransferIcon,
  WarningIcon,
} from '../../ui/icons.ts'
import { Cell, Lines, Row } from '../../ui/Rows.tsx'
import { useNoticeWords } from '../shell/notice-words.ts'
import { useReader, useTimes } from '../shell/reader.tsx'
import type { Item } from './bursts.ts'
import { Less } from './Less.tsx'
import css from './NoticeRow.module.css'

const icons = {
  mentioned: PersonIcon,
  handed_over: TransferIcon,
  assigned: TransferIcon,
  client_wrote: ReplyIcon,
  noted: LockIcon,
  solved: CheckIcon,
  promise_soon: ClockIcon,
  promise_missed: WarningIcon,
  complained: WarningIcon,
  not_delivered: WarningIcon,
  disowned: WarningIcon,
  new_on_restricted: InboxIcon,
  new_on_line: InboxIcon,
  mail_held: MailIcon,
  storm: WarningIcon,
} satisfies Record<Notification['kind'], unknown>

type Props = { item: Item; place: number; current: boolean; onOpen: () => void }

/** When and why it came, and what it is about; a burst says how many. */
export function NoticeRow({ item, place, current, onOpen }: Props) {
  const times = useTimes()
  const { notices: words } = useReader().t.desk
  const newest = item.notices[0]!
  return (
    <Row place={place} current={current} unread={!newest.read} onOpen={onOpen}>
      <Cell kind="time">
        <time dateTime={newest.at} title={times.exact(newest.at)} className={css.time}>
          <Icon of={icons[newest.kind]} /> {times.brief(newest.at)}
        </time>
      </Cell>
      <Cell kind="main">
        <Lines
          first={
            <>
              {!newest.read && <span className="unseen">{words.unread} </span>}
              <Why item={item} />
            </>
          }
          second={<About item={item} />}
        />
      </Cell>
      <Cell kind="mark">
        <Less notice={newest} />
      </Cell>
    </Row>
  )
}

function Why({ item: { notices } }: { item: Item }) {
  const { bursts } = useReader().t.desk.notices
  const say = useNoticeWords()
  const newest = notices[0]!
  return notices.length > 1 ? bursts[newest.kind]({ n: notices.length }) : say(newest)
}

function About({ item: { notices } }: { item: Item }) {
  const { incoming } = useReader().t.desk
  const { ticket } = notices[0]!
  if (notices.length > 1) return <AboutMany tickets={notices.flatMap((notice) => notice.ticket ?? [])} />
  if (!ticket) return incoming.title
  return <AboutOne ticket={ticket} />
}

type Ticket = NonNullable<Notification['ticket']>
const mostNamed = 3

function AboutMany({ tickets }: { tickets: readonly Ticket[] }) {
  const { list, notices: words } = useReader().t.desk
  const named = tickets.slice(0, mostNamed).map(({ number }) => list.number({ n: number }))
  if (named.length === 0) return words.unfold
  return (
    <>
      {named.join(', ')}
      {tickets.length > mostNamed && '…'} · {words.unfold}
    </>
  )
}

function AboutOne({ ticket }: { ticket: Ticket }) {
  const { list } = useReader().t.desk
  return (
    <>
      {list.number({ n: ticket.number })} · <span dir="auto">{ticket.subject}</span>
    </>
  )
}
