import { addresses, at } from '#contract/pages.ts'
import { Facts } from '../shell/Facts.tsx'
import { Frame } from '../shell/Frame.tsx'
import { moments } from '../shell/moments.ts'
import { say, sayCommon } from '../shell/say.ts'
import { Record } from '../tickets/Record.tsx'
import { factsOf } from '../tickets/TicketFacts.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'ticket-print'>

/** The whole conversation for paper and for proof: exact times, addresses, files with the hash of their bytes. */
export function TicketPrintPage({ data, reader }: Props) {
  const { print, chain } = say(reader)
  const { number } = data
  const title = print.title({ number })
  return (
    <Frame reader={reader} title={title} address={at(addresses.ticketPrint, { number })} bare>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead" dir="auto">
          {data.subject}
        </p>
        <p className="no-print">
          {print.how} <a href={at(addresses.ticket, { number })}>{print.back}</a>
        </p>
      </div>
      <Facts facts={headOf({ data, reader })} />
      <Record reader={reader} entries={data.entries} />
      <p className="meta">{print.end({ count: data.entries.length })}</p>
      <p className="meta">
        {chain.title}, <span className="hash">{chain.words(data.chain)}</span>
        <br />
        {chain.how}
      </p>
    </Frame>
  )
}

function headOf({ data, reader }: Props) {
  const { print, ticket } = say(reader)
  const { exact, utc } = moments(reader)
  const printed = { name: reader.name ?? '', local: exact(reader.now), utc: utc(reader.now) }
  return [
    { term: print.provider, value: <bdi>{reader.company}</bdi> },
    ...factsOf(reader, data),
    { term: ticket.facts.opened, value: exact(data.openedAt) },
    { term: ticket.facts.state, value: sayCommon(reader).clientStatuses[data.status] },
    { term: print.printed, value: <bdi>{print.printedBy(printed)}</bdi> },
  ]
}
