import { type Drawing, Icon } from '../../ui/Icon.tsx'
import { CheckIcon, ClockIcon, WarningIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useReader, useTimes } from '../shell/reader.tsx'
import css from './PromiseList.module.css'
import type { Ticket } from './ticket.ts'

type Promised = Ticket['promises'][number]
const drawings: Record<Promised['state'], Drawing> = { kept: CheckIcon, missed: WarningIcon, running: ClockIcon }

/** The page tells of the last ones alone. */
const mostShown = 20

/** Every time the client was named, and what came of it: what the client's own page shows too. */
export function PromiseList({ number, promises }: Pick<Ticket, 'number' | 'promises'>) {
  const { thread, ticket } = useReader().t.desk
  const { promises: words } = ticket
  const times = useTimes()
  const outcome = ({ state, writtenAt }: Promised) => {
    if (state === 'running') return words.running
    const time = writtenAt && times.short(writtenAt)
    if (state === 'kept') return words.kept({ time: time ?? '' })
    return time ? words.missedThen({ time }) : words.missed
  }
  return (
    <>
      {promises.length >= mostShown && <AppLink href={addresses.history(number)}>{thread.earlierPromises}</AppLink>}
      <ol className={css.list}>
        {promises.map((one) => (
          <li key={one.by + one.writtenAt} data-state={one.state}>
            <Icon of={drawings[one.state]} />
            <span>
              <time dateTime={one.by} title={times.exact(one.by)}>
                {times.short(one.by)}
              </time>{' '}
              <span className={css.outcome}>{outcome(one)}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
