import type { Reader } from '#contract/pages.ts'
import type { TicketStatus } from '#contract/tickets.ts'
import { DueTime } from '../shell/DueTime.tsx'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'
import { isOpen } from './status.ts'

type Promised = { status: TicketStatus; nextContactBy: string | null }

/** The promise stands and its time has gone by. */
export const isMissed = (reader: Reader, { status, nextContactBy }: Promised) =>
  isOpen(status) && nextContactBy !== null && moments(reader).isPast(nextContactBy)

/** By when the client hears next; a missed time is said in plain words. */
export function NextContact({ reader, ticket }: { reader: Reader; ticket: Promised }) {
  const { next, passed, missedShort } = say(reader).ticket
  const { nextContactBy: by, status } = ticket
  if (by === null || !isOpen(status)) return null
  const time = moments(reader).short(by)
  if (isMissed(reader, ticket)) return <span className="missed">{missedShort({ time })}</span>
  return (
    <DueTime at={by} now={reader.now} passed={passed}>
      {next({ time })}
    </DueTime>
  )
}
