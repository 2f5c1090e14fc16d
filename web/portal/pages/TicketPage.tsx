import { addresses, at } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { Check } from '../tickets/Check.tsx'
import { Conversation } from '../tickets/Conversation.tsx'
import { GoesOn } from '../tickets/GoesOn.tsx'
import { Promises } from '../tickets/Promises.tsx'
import { ReplyForm } from '../tickets/ReplyForm.tsx'
import { State } from '../tickets/State.tsx'
import { TicketFacts } from '../tickets/TicketFacts.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'ticket'>

/** One request: where it stands, then how it came there, then the place to answer. */
export function TicketPage({ data, reader }: Props) {
  const { ticket } = say(reader)
  const { number, subject } = data
  const state = sayCommon(reader).clientStatuses[data.status]
  return (
    <Frame
      reader={reader}
      title={ticket.windowTitle({ state, number, subject })}
      address={at(addresses.ticket, { number })}
      current="tickets"
      aside={<Beside data={data} reader={reader} />}
    >
      <PageHead title={subject} above={ticket.number({ number })} />
      <State reader={reader} ticket={data} />
      <GoesOn reader={reader} ticket={data} />
      <Check reader={reader} ticket={data} />
      <Conversation reader={reader} entries={data.entries} />
      <div id="end" className="end">
        <Done data={data} reader={reader} />
        <ReplyForm reader={reader} ticket={data} />
      </div>
    </Frame>
  )
}

function Done({ reader }: Props) {
  const { done } = say(reader).ticket
  if (reader.done !== 'replied' && reader.done !== 'confirmed' && reader.done !== 'reopened') return null
  return (
    <Notice tone="ok">
      <p>{done[reader.done]}</p>
    </Notice>
  )
}

function Beside({ data, reader }: Props) {
  const { ticket } = say(reader)
  return (
    <>
      <h2>{ticket.facts.title}</h2>
      <TicketFacts reader={reader} ticket={data} />
      <Promises reader={reader} ticket={data} />
      <p className="no-print">
        <a href={at(addresses.ticketPrint, { number: data.number })}>{ticket.print}</a>
      </p>
    </>
  )
}
