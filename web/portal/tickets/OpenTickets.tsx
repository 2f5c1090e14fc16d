import { addresses, at, type Pages, type Reader } from '#contract/pages.ts'
import { CardList } from '../shell/CardList.tsx'
import { isolated } from '../shell/isolated.ts'
import { say } from '../shell/say.ts'
import { NextContact } from './NextContact.tsx'
import { Status } from './Status.tsx'
import { ToRead } from './ToRead.tsx'

type Row = Pages['home']['open'][number]

type Props = { reader: Reader; row: Row; accounts: number }

/** What is under way: each says its state, who has it and by when the reader hears next. */
export function OpenTickets({ reader, rows }: { reader: Reader; rows: Row[] }) {
  const accounts = new Set(rows.map(({ accountName }) => accountName)).size
  return <CardList items={rows.map((row) => itemOf({ reader, row, accounts }))} />
}

function itemOf(props: Props) {
  const { reader, row } = props
  return {
    id: String(row.number),
    href: at(addresses.ticket, { number: row.number }),
    title: row.subject,
    above: <Above {...props} />,
    below: <Below {...props} />,
    end: <Status reader={reader} status={row.status} />,
  }
}

/** The account is named only to those who have several. */
function Above({ reader, row, accounts }: Props) {
  const { number } = say(reader).ticket
  const where = [row.serviceName, accounts > 1 ? row.accountName : null].filter(Boolean)
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
      {row.authorship === 'unconfirmed' && <strong className="unread">{say(reader).authorship.chip}</strong>}
      <ToRead reader={reader} row={row} />
    </>
  )
}

function Below({ reader, row }: Props) {
  const { whoShort, moves } = say(reader).ticket
  return (
    <>
      <p className="card-next">
        {row.status === 'waiting_for_client' && `${moves.you({ what: null })} `}
        {row.status === 'resolved' ? moves.checkShort : <NextContact reader={reader} ticket={row} />}
      </p>
      <p dir="auto">{whoShort({ name: isolated(row.withWhom) })}</p>
    </>
  )
}
