import type { ReactNode } from 'react'
import { type Fact, FactList } from '../../ui/FactList.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useNow } from '../shell/clock.ts'
import { useReader, useTimes } from '../shell/reader.tsx'
import { Answers } from './Answers.tsx'
import css from './Facts.module.css'
import { FilesPart } from './files/FilesPart.tsx'
import { Known } from './Known.tsx'
import { NotReached } from './NotReached.tsx'
import { PromiseList } from './PromiseList.tsx'
import { Status } from './Status.tsx'
import { TicketTags } from './tags/TicketTags.tsx'
import type { Ticket } from './ticket.ts'
import { Followers } from './together/Followers.tsx'

/** Who this is and what stands behind the ticket, without opening anything else. */
export function Facts({ ticket }: { ticket: Ticket }) {
  const { desk } = useReader().t
  const { ticket: words, notices, cards } = desk
  const { facts, promises } = words
  return (
    <div className={css.facts}>
      {ticket.answers.length > 0 && (
        <Part title={facts.answers}>
          <Answers answers={ticket.answers} />
        </Part>
      )}
      <Part title={facts.client}>
        <Client ticket={ticket} />
      </Part>
      <Part title={facts.about}>
        <About ticket={ticket} />
      </Part>
      {ticket.files > 0 && (
        <Part title={desk.files.title}>
          <FilesPart files={ticket.files} />
        </Part>
      )}
      <Part title={desk.tags.term}>
        <TicketTags ticket={ticket} />
      </Part>
      {ticket.promises.length > 0 && (
        <Part title={promises.title}>
          <PromiseList number={ticket.number} promises={ticket.promises} />
        </Part>
      )}
      <Part title={notices.followers}>
        <Followers ticket={ticket} />
      </Part>
      {ticket.accountNotes.length > 0 && (
        <Part title={cards.notes.title}>
          <Known notes={ticket.accountNotes} />
        </Part>
      )}
      {ticket.service && (
        <Part title={cards.beside.service}>
          <Earlier lines={ticket.onService} none={cards.beside.noService} />
        </Part>
      )}
      <Part title={facts.earlier}>
        <Earlier lines={ticket.earlier} none={facts.noEarlier} />
        {ticket.earlier.length > 0 && (
          <AppLink href={addresses.account(ticket.account.id)}>{cards.beside.allOfAccount}</AppLink>
        )}
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part} aria-label={title}>
      <h2 className={css.title}>{title}</h2>
      {children}
    </section>
  )
}

function Mail({ ticket: { contact, recipients } }: { ticket: Ticket }) {
  const asked = recipients.find(({ id }) => id === contact.id)
  return (
    <>
      <span className={css.mail}>{contact.email}</span>
      {asked && <NotReached name={contact.name} of={asked.undeliverable} />}
    </>
  )
}

function Client({ ticket }: { ticket: Ticket }) {
  const { me, t } = useReader()
  const times = useTimes()
  const now = useNow()
  const { facts } = t.desk.ticket
  const { account, contact } = ticket
  const role = contact.role && contact.role in t.common.contactRoles
  const category = account.category as keyof typeof t.common.categories
  const list: Fact[] = [
    {
      id: 'account',
      term: facts.account,
      value: (
        <>
          <AppLink href={addresses.account(account.id)}>{account.name}</AppLink>
          <span className={css.second}>{t.common.categories[category] ?? account.category}</span>
        </>
      ),
    },
    { id: 'contract', term: facts.contract, value: account.contractNumber },
    {
      id: 'writes',
      term: facts.writes,
      value: (
        <>
          <AppLink href={addresses.contact(contact.id)}>{contact.name}</AppLink>
          {role && (
            <span className={css.second}>
              {t.common.contactRoles[contact.role as keyof typeof t.common.contactRoles].toLocaleLowerCase(me.language)}
            </span>
          )}
        </>
      ),
    },
    { id: 'mail', term: facts.mail, value: <Mail ticket={ticket} /> },
    ...(contact.zone === me.zone
      ? []
      : [
          {
            id: 'time',
            term: facts.localTime,
            value: `${times.elsewhere(now, contact.zone)} (${times.zoneName(now, contact.zone)})`,
          },
        ]),
    ...(contact.language === me.language
      ? []
      : [
          {
            id: 'language',
            term: facts.language,
            value: t.common.languages[contact.language as keyof typeof t.common.languages] ?? contact.language,
          },
        ]),
  ]
  return <FactList facts={list} />
}

function About({ ticket }: { ticket: Ticket }) {
  const { t } = useReader()
  const times = useTimes()
  const { facts } = t.desk.ticket
  const { service } = ticket
  const kind = service?.kind as keyof typeof t.common.serviceKinds | undefined
  const list: Fact[] = [
    {
      id: 'service',
      term: facts.service,
      value: service ? (
        <>
          <AppLink href={addresses.service(service.id)}>{service.name}</AppLink>
          {kind && <span className={css.second}>{t.common.serviceKinds[kind]?.toLocaleLowerCase()}</span>}
        </>
      ) : (
        facts.noService
      ),
    },
    ...goesOn(ticket, t.desk.ticket.goesOn.from, t.desk.ticket.goesOn.in),
    ...(ticket.topicName ? [{ id: 'topic', term: facts.topic, value: ticket.topicName }] : []),
    { id: 'channel', term: facts.channel, value: t.common.channels[ticket.channel] },
    {
      id: 'opened',
      term: facts.opened,
      value: (
        <time dateTime={ticket.openedAt} title={times.exact(ticket.openedAt)}>
          {times.long(ticket.openedAt)}
        </time>
      ),
    },
  ]
  return <FactList facts={list} />
}

/** The ticket before this one, and those that go on from it. */
function goesOn({ follows, followedBy }: Ticket, from: string, into: string): Fact[] {
  const link = (n: number, term: string): Fact => ({
    id: `goes-on-${n}`,
    term,
    value: <AppLink href={addresses.ticket(n)}>{`#${n}`}</AppLink>,
  })
  return [...(follows ? [link(follows, from)] : []), ...followedBy.map((n) => link(n, into))]
}

function Earlier({ lines, none }: { lines: Ticket['earlier']; none: string }) {
  const { list } = useReader().t.desk
  const times = useTimes()
  if (lines.length === 0) return <p className="meta">{none}</p>
  return (
    <ul className={css.earlier}>
      {lines.map(({ number, subject, status, openedAt }) => (
        <li key={number}>
          <AppLink href={addresses.ticket(number)}>{subject}</AppLink>
          <span className={css.meta}>
            {list.number({ n: number })} · {times.long(openedAt)} <Status status={status} />
          </span>
        </li>
      ))}
    </ul>
  )
}
