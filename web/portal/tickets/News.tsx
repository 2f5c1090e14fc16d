import type { Pages, Reader } from '#contract/pages.ts'
import { say } from '../shell/say.ts'

/** Looks now and then whether there is more; what is being read does not move: new entries wait to be shown. */
export function News({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { news } = say(reader)
  return (
    <ticket-news number={String(ticket.number)} last-seq={String(ticket.lastSeq)} className="no-print" role="status">
      <p className="news" hidden>
        {news.one}{' '}
        <button type="button" className="as-link">
          {news.show}
        </button>
      </p>
    </ticket-news>
  )
}
