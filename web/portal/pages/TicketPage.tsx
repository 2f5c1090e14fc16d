import { addresses, at } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { AskAuthor } from '../tickets/AskAuthor.tsx'
import { Check } from '../tickets/Check.tsx'
import { Complaint } from '../tickets/Complaint.tsx'
import { Conversation } from '../tickets/Conversation.tsx'
import { DraftSent } from '../tickets/DraftSent.tsx'
import { Folded } from '../tickets/Folded.tsx'
import { GoesOn } from '../tickets/GoesOn.tsx'
import { HiddenOfYours } from '../tickets/HiddenOfYours.tsx'
import { Informants } from '../tickets/Informants.tsx'
import { News } from '../tickets/News.tsx'
import { Unreachable } from '../tickets/OwnLetters.tsx'
import { PassedOn } from '../tickets/PassedOn.tsx'
import { Promises } from '../tickets/Promises.tsx'
import { ReplyForm } from '../tickets/ReplyForm.tsx'
import { State } from '../tickets/State.tsx'
import { TicketFacts } from '../tickets/TicketFacts.tsx'
import { WaitsForYou } from '../tickets/WaitsForYou.tsx'
import { WroteAbout } from '../tickets/WroteAbout.tsx'
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
      <AuthorSaid reader={reader} />
      <AskAuthor reader={reader} ticket={data} />
      <WaitsForYou reader={reader} ticket={data} />
      <State reader={reader} ticket={data} />
      <GoesOn reader={reader} ticket={data} />
      <Unreachable reader={reader} ticket={data} />
      <WroteAbout reader={reader} ticket={data} />
      <Check reader={reader} ticket={data} />
      <Conversation reader={reader} entries={data.entries} between={<Folded reader={reader} ticket={data} />} />
      <News reader={reader} ticket={data} />
      <div id="end" className="end">
        <Done data={data} reader={reader} />
        {reader.done === 'replied' && <HiddenOfYours reader={reader} ticket={data} />}
        <ReplyForm reader={reader} ticket={data} />
        <PassedOn reader={reader} ticket={data} />
        <Complaint reader={reader} ticket={data} />
      </div>
    </Frame>
  )
}

/** At the top, where the question stood. */
function AuthorSaid({ reader }: Pick<Props, 'reader'>) {
  const { done } = say(reader).authorship
  if (reader.done !== 'mine' && reader.done !== 'not-mine') return null
  return (
    <Notice tone="ok">
      <p>{done[reader.done]}</p>
    </Notice>
  )
}

function Done({ data, reader }: Props) {
  const { ticket, complaint, informants } = say(reader)
  const words = { ...ticket.done, complained: complaint.done, informed: informants.done, ...secretsDone(reader) }
  if (!(reader.done && reader.done in words)) return null
  return (
    <Notice tone="ok">
      <p>{words[reader.done as keyof typeof words]}</p>
      {reader.done === 'replied' && <DraftSent place={data.ticketId} owner={data.reader} />}
    </Notice>
  )
}

function secretsDone(reader: Props['reader']) {
  const { given, destroyed, isShown } = sayCommon(reader).secrets
  return { given, destroyed, shown: isShown }
}

function Beside({ data, reader }: Props) {
  const { ticket } = say(reader)
  return (
    <>
      <h2>{ticket.facts.title}</h2>
      <TicketFacts reader={reader} ticket={data} />
      <Promises reader={reader} ticket={data} />
      <Informants reader={reader} ticket={data} />
      <p className="no-print">
        <a href={at(addresses.ticketPrint, { number: data.number })}>{ticket.print}</a>
        {data.nextContactBy && (
          <>
            <br />
            <a href={at(addresses.calendar, { number: data.number })}>{say(reader).calendar.add}</a>
          </>
        )}
      </p>
    </>
  )
}
