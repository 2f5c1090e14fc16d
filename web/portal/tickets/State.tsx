import type { Pages, Reader } from '#contract/pages.ts'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'
import { sentence } from '../shell/sentence.ts'
import { isMissed, NextContact } from './NextContact.tsx'
import { Progress } from './Progress.tsx'
import { Status } from './Status.tsx'
import { isOpen } from './status.ts'

type Ticket = Pages['ticket-print']

/** What the reader came for: the state in words, who has it, by when they hear next, whose move it is. */
export function State({ reader, ticket }: { reader: Reader; ticket: Ticket }) {
  return (
    <section className="state" aria-label={say(reader).ticket.facts.state}>
      <div className="state-words">
        <p className="state-now">
          <Status reader={reader} status={ticket.status} />
          {ticket.status !== 'closed' && <span dir="auto">{whoOf(reader, ticket)}</span>}
        </p>
        <Next reader={reader} ticket={ticket} />
        <p className="state-move" dir="auto">
          {moveOf(reader, ticket)}
        </p>
        {ticket.wentBack && (
          <p>{say(reader).wentBack[ticket.wentBack.why]({ time: moments(reader).short(ticket.wentBack.at) })}</p>
        )}
      </div>
      {/* Nothing is solved by a merge: how far it is stands where it goes on. */}
      {ticket.mergedInto === null && <Progress reader={reader} ticket={ticket} />}
    </section>
  )
}

export const whoOf = (reader: Reader, { assigneeName, lineName }: Ticket) =>
  say(reader).ticket.who({ name: assigneeName && isolated(assigneeName), line: isolated(lineName) })

function Next({ reader, ticket }: { reader: Reader; ticket: Ticket }) {
  if (isMissed(reader, ticket)) return <Missed reader={reader} ticket={ticket} by={ticket.nextContactBy!} />
  if (!isOpen(ticket.status) || ticket.nextContactBy === null) return null
  return (
    <>
      <p className="state-next">
        <NextContact reader={reader} ticket={ticket} />
      </p>
      <p>{say(reader).ticket.nextAnyway}</p>
    </>
  )
}

/** Said, not hidden: what we promised, that it is our fault, and what can be done right now. */
function Missed({ reader, ticket, by }: { reader: Reader; ticket: Ticket; by: string }) {
  const { missed, missedNext } = say(reader).ticket
  return (
    <div className="notice" data-tone="danger">
      <div className="notice-words">
        <p className="notice-title">{missed({ time: moments(reader).short(by) })}</p>
        <p>{missedNext({ who: whoOf(reader, ticket) })}</p>
      </div>
    </div>
  )
}

function moveOf(reader: Reader, { status, waitingFor: what, may, mergedInto }: Ticket): string {
  const { moves } = say(reader).ticket
  if (mergedInto) return say(reader).merged.move
  if (may.answerForIt === null) return say(reader).authorship.move
  if (status === 'waiting_for_client') return moves.you({ what })
  if (status === 'waiting_for_third_party') return `${sentence(moves.others({ what }))} ${moves.nothing}`
  if (status === 'planned') return `${sentence(moves.planned({ what }))} ${moves.nothing}`
  if (status === 'resolved') return moves.check
  return status === 'closed' ? moves.closed : moves.nothing
}
