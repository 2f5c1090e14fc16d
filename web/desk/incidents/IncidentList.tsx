import type { Incident } from '#contract/incidents.ts'
import { Button } from '../../ui/Button.tsx'
import { useNow } from '../shell/clock.ts'
import { useReader, useTimes } from '../shell/reader.tsx'
import type { DeskWords } from '../shell/words/load.ts'
import css from './IncidentList.module.css'

type Act = ((incident: Incident) => void) | null
type Props = { title: string; incidents: Incident[]; onChange: Act; onEnd: Act }

/** Each with what clients read in both languages, whom it concerns and by when they hear next. */
export function IncidentList({ title, incidents, onChange, onEnd }: Props) {
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      <ul className={css.list}>
        {incidents.map((incident) => (
          <Told key={incident.incidentId} incident={incident} onChange={onChange} onEnd={onEnd} />
        ))}
      </ul>
    </section>
  )
}

function Told({ incident, onChange, onEnd }: Omit<Props, 'title' | 'incidents'> & { incident: Incident }) {
  const { me, t } = useReader()
  const { incidents: words } = t.desk
  const times = useTimes()
  const [here, there] = me.language === 'ru' ? (['Ru', 'En'] as const) : (['En', 'Ru'] as const)
  const { changedBy, changedAt } = incident
  return (
    <li className={css.incident}>
      <h3 dir="auto">{incident[`what${here}`]}</h3>
      <Times incident={incident} />
      {incident[`more${here}`] && (
        <p className={css.more} dir="auto">
          {incident[`more${here}`]}
        </p>
      )}
      <p className="meta" dir="auto">
        {words.inOther[there === 'Ru' ? 'ru' : 'en']}: {incident[`what${there}`]}
      </p>
      <p className="meta">
        {words.whom}: {concerned(incident, t)}
      </p>
      <p className="meta">{words.changedBy({ name: changedBy, time: times.short(changedAt) })}</p>
      {(onChange || onEnd) && (
        <div className="button-row">
          {onChange && <Button onClick={() => onChange(incident)}>{words.change}</Button>}
          {onEnd && <Button onClick={() => onEnd(incident)}>{words.end}</Button>}
        </div>
      )}
    </li>
  )
}

function Times({ incident: { beganAt, nextWordBy, endedAt } }: { incident: Incident }) {
  const { incidents: words } = useReader().t.desk
  const times = useTimes()
  const now = useNow()
  const late = endedAt === null && Date.parse(nextWordBy) <= now
  const next = (late ? words.late : words.next)({ time: times.short(nextWordBy) })
  return (
    <p className={css.times}>
      <time dateTime={beganAt} title={times.exact(beganAt)}>
        {words.since({ time: times.short(beganAt) })}
      </time>
      <time dateTime={endedAt ?? nextWordBy} data-late={late} title={times.exact(endedAt ?? nextWordBy)}>
        {late && '⚠ '}
        {endedAt ? words.endedAt({ time: times.short(endedAt) }) : next}
      </time>
    </p>
  )
}

function concerned({ everyone, serviceKinds, services, topics }: Incident, { common, desk }: DeskWords): string {
  if (everyone) return desk.incidents.everyone
  return [
    ...serviceKinds.map((kind) => common.serviceKinds[kind]),
    ...services.map(({ name }) => name),
    ...topics.map(({ name }) => name),
  ].join(', ')
}
