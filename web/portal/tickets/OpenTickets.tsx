import { addresses, at, type Pages, type Reader } from '#contract/pages.ts'
import { CardList } from '../shell/CardList.tsx'
import { say } from '../shell/say.ts'
import { NextContact } from './NextContact.tsx'
import { Status } from './Status.tsx'

type Row = Pages['home']['open'][number]

/** What is under way: each says its state, who has it and by when the reader hears next. */
export function OpenTickets({ reader, rows }: { reader: Reader; rows: Row[] }) {
  return <CardList items={rows.map((row) => itemOf(reader, row))} />
}

function itemOf(reader: Reader, row: Row) {
  return {
    id: String(row.number),
    href: at(addresses.ticket, { number: row.number }),
    title: row.subject,
    above: <Above reader={reader} row={row} />,
    below: <Below reader={reader} row={row} />,
    end: <Status reader={reader} status={row.status} />,
  }
}

function Above({ reader, row }: { reader: Reader; row: Row }) {
  const { number } = say(reader).ticket
  const where = [row.serviceName, row.accountName].filter(Boolean)
  return (
    <>
      {number({ number: row.number })}
      {where.map((name) => (
        <span key={name}>
          {' · '}
          <bdi>{name}</bdi>
        </span>
      ))}
      {row.unread && <strong className="unread">{say(reader).home.unread}</strong>}
    </>
  )
}

function Below({ reader, row }: { reader: Reader; row: Row }) {
  const { whoShort } = say(reader).ticket
  return (
    <>
      <p className="card-next">
        <NextContact reader={reader} ticket={row} />
      </p>
      <p dir="auto">{whoShort({ name: row.withWhom })}</p>
    </>
  )
}
