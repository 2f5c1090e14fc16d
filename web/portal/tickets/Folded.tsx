import { addresses, at, type Pages, type Reader } from '#contract/pages.ts'
import { withQuery } from '../shell/links.ts'
import { say } from '../shell/say.ts'

/** Between the first entry and the last ones of a long thread: how many are left out, and the way to them. */
export function Folded({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { folded } = say(reader)
  if (ticket.folded === null) return null
  const page = at(addresses.ticket, { number: ticket.number })
  const { count, since } = ticket.folded
  return (
    <p className="folded" id="folded">
      {folded.left({ count })}{' '}
      {count > 100 && <a href={`${withQuery(page, { since: String(since) })}#folded`}>{folded.more}</a>}{' '}
      <a href={`${withQuery(page, { since: '1' })}#thread`}>{folded.all}</a>
    </p>
  )
}
