import { addresses } from '#contract/pages.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { KnownIncidents } from '../incidents/KnownIncidents.tsx'
import { Frame } from '../shell/Frame.tsx'
import { withQuery } from '../shell/links.ts'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { AllTickets } from '../tickets/AllTickets.tsx'
import { Find } from '../tickets/Find.tsx'
import { OpenTickets } from '../tickets/OpenTickets.tsx'
import { WaitingMails } from '../tickets/WaitingMails.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'home'>

/** What is under way, soonest promise first; the whole list below it. */
export function HomePage({ data, reader }: Props) {
  const { home } = say(reader)
  const first = !reader.path.includes('after=')
  return (
    <Frame reader={reader} title={home.title} address={addresses.home} current="tickets">
      <div className="head-row">
        <PageHead title={first ? home.title : home.earlier} />
        {data.mayWrite && <Write reader={reader} />}
      </div>
      {!data.mayWrite && (
        <Notice tone="info">
          <p>{home.readOnly}</p>
        </Notice>
      )}
      {reader.done === 'disowned' && (
        <Notice tone="ok">
          <p>{say(reader).authorship.own.disowned}</p>
        </Notice>
      )}
      {first && <WaitingMails reader={reader} mails={data.mails} />}
      {first && <KnownIncidents reader={reader} incidents={data.incidents} />}
      {first && <Open data={data} reader={reader} />}
      {data.all.length > 0 && <Find reader={reader} />}
      <All data={data} reader={reader} first={first} />
    </Frame>
  )
}

function Write({ reader }: Pick<Props, 'reader'>) {
  return (
    <ButtonLink href={addresses.newTicket} tone="primary" data-size="large">
      {say(reader).frame.write}
    </ButtonLink>
  )
}

function Open({ data, reader }: Props) {
  const { home } = say(reader)
  if (data.all.length === 0 && data.open.length === 0) return <Nothing reader={reader} />
  return (
    <section className="part" aria-labelledby="open">
      <h2 id="open">{home.open}</h2>
      {data.open.length > 0 ? <OpenTickets reader={reader} rows={data.open} /> : <p>{home.nothingOpen}</p>}
    </section>
  )
}

function Nothing({ reader }: Pick<Props, 'reader'>) {
  const { home } = say(reader)
  return (
    <section className="empty" aria-labelledby="empty">
      <h2 id="empty">{home.emptyTitle}</h2>
      <p>{home.empty}</p>
      <p>{home.emptyNext}</p>
    </section>
  )
}

/** Left out while it would only repeat what stands above it. */
function All({ data, reader, first }: Props & { first: boolean }) {
  const { home } = say(reader)
  if (first && data.next === null && data.all.length <= data.open.length) return null
  return (
    <section className="part" aria-labelledby="all">
      <h2 id="all" className={first ? undefined : 'unseen'}>
        {home.all}
      </h2>
      <AllTickets reader={reader} rows={data.all} />
      <nav className="pager" aria-label={home.all}>
        {!first && <a href={addresses.home}>{home.newest}</a>}
        {data.next && <a href={withQuery(addresses.home, { after: data.next })}>{home.older}</a>}
      </nav>
    </section>
  )
}
