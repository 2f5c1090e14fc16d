import type { KnownIncident } from '#contract/incidents.ts'
import type { Reader } from '#contract/pages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { WarningIcon } from '../../ui/icons.ts'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { Prose } from '../shell/Prose.tsx'
import { say } from '../shell/say.ts'

type Props = { reader: Reader; incidents: KnownIncident[] }

/** What is broken for this client: what, since when, by when they hear more. Read before they have to ask. */
export function KnownIncidents({ reader, incidents }: Props) {
  const standing = incidents.filter((one) => one.standing)
  if (standing.length === 0) return null
  return (
    <section className="notice" data-tone="warn" aria-label={say(reader).known.title}>
      <Icon of={WarningIcon} size={20} />
      <div className="notice-words">
        {standing.map((incident) => (
          <Said key={incident.incidentId} reader={reader} incident={incident} />
        ))}
      </div>
    </section>
  )
}

type Chosen = { service: string; topic: string }

/** Before they write: what is known of the chosen service or topic. With a script it follows the choice. */
export function KnownOfChoice({ reader, incidents, service, topic }: Props & Chosen) {
  if (incidents.length === 0) return null
  const shown = incidents.filter((incident) => concerns(incident, { service, topic }))
  return (
    <known-incidents hidden={shown.length === 0} aria-live="polite">
      <section className="notice" data-tone="warn" aria-label={say(reader).known.title}>
        <Icon of={WarningIcon} size={20} />
        <div className="notice-words">
          {incidents.map((incident) => (
            <div
              key={incident.incidentId}
              data-everyone={incident.everyone || undefined}
              data-services={incident.services.map(({ id }) => id).join(' ')}
              data-topics={incident.topicIds.join(' ')}
              hidden={!shown.includes(incident)}
            >
              <Said reader={reader} incident={incident} />
            </div>
          ))}
          <p className="meta">{say(reader).known.otherwise}</p>
        </div>
      </section>
    </known-incidents>
  )
}

const concerns = ({ everyone, services, topicIds }: KnownIncident, { service, topic }: Chosen) =>
  everyone || services.some(({ id }) => id === service) || topicIds.includes(topic)

function Said({ reader, incident }: { reader: Reader; incident: KnownIncident }) {
  const { known } = say(reader)
  const { short } = moments(reader)
  const times = { since: short(incident.since), next: short(incident.nextWordBy) }
  const what = isolated(incident.what.replace(/[.!…]+$/u, ''))
  return (
    <>
      <p className="notice-title">{(incident.late ? known.late : known.said)({ what, ...times })}</p>
      {incident.more && <Prose text={incident.more} />}
      {incident.services.length > 0 && (
        <p className="meta">
          {known.services({ list: incident.services.map(({ name }) => isolated(name)).join(', ') })}
        </p>
      )}
    </>
  )
}
