import { memo, type ReactNode, useId } from 'react'
import { blocksOf, type DeskEntry } from '#contract/tickets.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { LockIcon } from '../../../ui/icons.ts'
import { useReader, useTimes, useWords } from '../../shell/reader.tsx'
import type { DeskWords } from '../../shell/words/load.ts'
import { ByMail } from '../mail/ByMail.tsx'
import { HiddenMark } from '../secrets/HiddenMark.tsx'
import { Delivery } from './Delivery.tsx'
import { FileLinks } from './FileLinks.tsx'
import { LinkTo } from './LinkTo.tsx'
import { MarkedUp } from './MarkedUp.tsx'
import css from './Message.module.css'
import { NotArrived } from './NotArrived.tsx'
import { Outside } from './Outside.tsx'
import { Said } from './Said.tsx'

type Look = 'client' | 'staff' | 'note'

type MessageProps = {
  entry: DeskEntry
  to?: string
  brief?: boolean
  marked?: boolean
  /** What an address or a link on the page may lead to. */
  anchor?: string
  /** Of the ticket, where a link to the message is offered. */
  number?: number
}

/** Something that was said: by the client, by us to the client, or among ourselves. */
export const Message = memo(function Message({ entry, to, brief, marked, number, anchor }: MessageProps) {
  const { t } = useReader()
  const times = useTimes()
  const id = useId()
  const look = lookOf(entry)
  const author = entry.author?.name ?? (entry.outside ? nameOf(entry.outside) : t.desk.ticket.system)
  const kind = kindOf(entry, look, t)
  const fromOutside = entry.outside && !entry.author
  const body = <Body entry={entry} />
  return (
    <article
      id={anchor}
      tabIndex={anchor ? -1 : undefined}
      className={css.message}
      data-look={look}
      data-marked={marked || undefined}
      aria-labelledby={id}
    >
      <span id={id} className="unseen">
        {t.desk.ticket.entryName({ kind, author, time: times.long(entry.at) })}
      </span>
      <header className={css.head}>
        <span className={css.who}>
          {look === 'note' && <Icon of={LockIcon} />}
          <b className={css.kind}>{kind}</b>
          {look === 'note' && <span> · {t.desk.ticket.noteSeenBy}</span>}
          {!fromOutside && <span> · {author}</span>}
          <Outside entry={entry} />
          {look === 'staff' && to && <span> → {to}</span>}
          <span> · </span>
          <time dateTime={entry.at} title={times.exact(entry.at)}>
            {times.short(entry.at)}
          </time>
        </span>
        {!brief && !entry.mail && <Origin entry={entry} look={look} />}
        {number !== undefined && <LinkTo number={number} seq={entry.seq} />}
      </header>
      {entry.mail && !brief ? <ByMail of={entry.mail}>{body}</ByMail> : body}
      <HiddenMark counts={entry.hidden} />
      <FileLinks files={entry.files} />
      {!brief && <NotArrived letters={entry.letters} />}
    </article>
  )
})

const nameOf = ({ name, address }: NonNullable<DeskEntry['outside']>) => name || address

function lookOf({ kind, side }: DeskEntry): Look {
  if (kind === 'note') return 'note'
  return side === 'client' ? 'client' : 'staff'
}

function kindOf({ kind, event, outside }: DeskEntry, look: Look, { desk }: DeskWords) {
  if (outside) return event === 'ticket.forwarded' ? desk.forwarding.forwarded : desk.forwarding.answered
  if (kind === 'solution') return desk.ticket.solution
  if (look === 'note') return desk.ticket.note
  return look === 'client' ? desk.ticket.client : desk.ticket.us
}

/** How it came and how well its sender is proven; of ours, whether it went out. */
function Origin({ entry, look }: { entry: DeskEntry; look: Look }) {
  const { common, desk } = useWords()
  if (look === 'note') return null
  if (look === 'staff') return <Delivery letters={entry.letters} />
  const trust = desk.ticket.trusts[entry.trust]
  return (
    <span className={css.origin}>
      {desk.ticket.channelAndTrust({ channel: common.channels[entry.channel], trust })}
      {entry.ip && <code className={css.ip}>{entry.ip}</code>}
    </span>
  )
}

function Body({ entry }: { entry: DeskEntry }) {
  const { ticket } = useWords().desk
  const { solution, text, body } = entry
  if (body) return <MarkedUp blocks={blocksOf(body)} />
  if (!solution) return text ? <Said text={text} /> : null
  const parts: [string, string][] = [
    [ticket.happened, solution.happened],
    [ticket.done, solution.done],
    [ticket.advice, solution.advice],
  ]
  return (
    <dl className={css.solution}>
      {parts.map(([title, words]) => (
        <Part key={title} title={title}>
          <Said text={words} />
        </Part>
      ))}
    </dl>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
)
