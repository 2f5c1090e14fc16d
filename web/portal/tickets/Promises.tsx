import type { Pages, Reader } from '#contract/pages.ts'
import type { Promised } from '#contract/promised.ts'
import { type Drawing, Icon } from '../../ui/Icon.tsx'
import { CheckIcon, ClockIcon, WarningIcon } from '../../ui/icons.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'

const drawings: Record<Promised['state'], Drawing> = { kept: CheckIcon, missed: WarningIcon, running: ClockIcon }

/** Every time we named, and whether we held to it: both sides see the same. */
export function Promises({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { promises } = say(reader).ticket
  const all = ticket.promises
  if (all.length === 0) return null
  return (
    <section className="promises" aria-labelledby="promises">
      <h2 id="promises">{promises.title}</h2>
      <ol className="plain-list">
        {all.map((one) => (
          <li key={one.by + one.writtenAt} data-state={one.state}>
            <Icon of={drawings[one.state]} />
            <span>
              <span className="promise-time">{promises.byTime({ time: moments(reader).short(one.by) })}</span>
              {outcome(reader, one)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function outcome(reader: Reader, { state, writtenAt }: Promised): string {
  const { promises } = say(reader).ticket
  const time = writtenAt && moments(reader).short(writtenAt)
  if (state === 'kept') return promises.kept({ time: time ?? '' })
  return state === 'missed' ? promises.missed({ time }) : promises.running
}
