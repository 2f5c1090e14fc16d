import { addresses } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { withQuery } from '../shell/links.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { Places } from '../shell/Places.tsx'
import { say } from '../shell/say.ts'
import { AllTickets } from '../tickets/AllTickets.tsx'
import { Find } from '../tickets/Find.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'ticket-list'>

const shows = ['all', 'open', 'waiting'] as const

/** Every ticket the reader may see, a page at a time: all, the open ones, those that wait for them, or by words. */
export function TicketListPage({ data, reader }: Props) {
  const { list } = say(reader)
  const title = data.q ? list.found({ q: data.q }) : list.title
  return (
    <Frame reader={reader} title={title} address={addresses.ticketList} current="tickets">
      <PageHead title={title} />
      <Find reader={reader} q={data.q} show={data.show} />
      <Places
        label={list.shown}
        places={shows.map((show) => ({
          href: addressOf(data, { show }),
          label: list.shows[show],
          current: show === data.show,
        }))}
      />
      {data.rows.length > 0 ? <AllTickets reader={reader} rows={data.rows} /> : <Nothing data={data} reader={reader} />}
      <Pager data={data} reader={reader} />
      {!data.q && data.rows.length > 0 && (
        <p className="no-print">
          <a href={withQuery(addresses.ticketSheet, { show: data.show === 'all' ? null : data.show })}>
            {say(reader).sheet.save}
          </a>
        </p>
      )}
    </Frame>
  )
}

const addressOf = ({ q, show }: Props['data'], change: { show?: string; after?: string }) => {
  const which = change.show ?? show
  return withQuery(addresses.ticketList, { q, show: which === 'all' ? null : which, after: change.after })
}

function Nothing({ data, reader }: Props) {
  const { list } = say(reader)
  if (!data.q) return <p>{list.nothing[data.show]}</p>
  return (
    <section className="empty" aria-labelledby="empty">
      <h2 id="empty">{list.nothingFound}</h2>
      <p>{list.nothingFoundHow}</p>
      <p>
        <a href={addresses.ticketList}>{list.whole}</a>
      </p>
    </section>
  )
}

function Pager({ data, reader }: Props) {
  const { home, list } = say(reader)
  const first = !reader.path.includes('after=')
  if (first && data.next === null) return null
  return (
    <nav className="pager" aria-label={list.title}>
      {!first && <a href={addressOf(data, {})}>{home.newest}</a>}
      {data.next && <a href={addressOf(data, { after: data.next })}>{home.older}</a>}
    </nav>
  )
}
