import { Banner } from '../../ui/Banner.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import css from './KnownHere.module.css'
import type { Ticket } from './ticket.ts'

/** What is broken now for the service or the topic of this ticket: the client has read the same. */
export function KnownHere({ incidents }: Pick<Ticket, 'incidents'>) {
  const { incidents: words } = useWords().desk
  const times = useTimes()
  if (incidents.length === 0) return null
  return (
    <section className={css.known} aria-label={words.title}>
      {incidents.map(({ incidentId, what, more, since, nextWordBy }) => (
        <Banner key={incidentId} tone="info">
          <b>{words.onTicket({ what })}</b> · {words.since({ time: times.short(since) })} ·{' '}
          {words.next({ time: times.short(nextWordBy) })} ·{' '}
          <AppLink href={addresses.incidents()}>{words.toIncidents}</AppLink>
          {more && (
            <details className={css.more}>
              <summary>{words.details}</summary>
              <p dir="auto">{more}</p>
            </details>
          )}
        </Banner>
      ))}
    </section>
  )
}
