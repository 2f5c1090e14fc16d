import { DateTimeField } from '../../../ui/DateTimeField.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useNow } from '../../shell/clock.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import css from './NextContact.module.css'
import { effectiveChoice, type PromiseChoice, promisedTime } from './promise.ts'
import { fieldFromInstant, quickTime, quickTimes, type TimeChoice } from './quick-times.ts'

export type NextContactProps = {
  chosen: PromiseChoice
  onChange: (chosen: PromiseChoice) => void
  proposed: string
  /** The client's zone: their clocks may show something else. */
  clientZone: string
  error?: string
}

/** By when the client hears next: what the terms propose, five quick times, or any other. */
export function NextContact({ chosen, onChange, proposed, clientZone, error }: NextContactProps) {
  const { me, t } = useReader()
  const times = useTimes()
  const now = useNow()
  const { next } = t.desk.orders
  const choice = effectiveChoice(chosen, proposed, now)
  const at = promisedTime(chosen, proposed, now, me.zone)

  const options = [
    ...(Date.parse(proposed) > now ? [{ id: 'proposed', label: next.proposed({ time: times.short(proposed) }) }] : []),
    ...quickTimes.map((id) => {
      const words = next.quick[id]
      const time = times.clock(quickTime(id, now, me.zone))
      return { id, label: typeof words === 'string' ? words : words({ time }) }
    }),
    { id: 'custom', label: next.custom },
  ]
  const theirs =
    at !== null && times.elsewhere(at, clientZone) !== times.short(at)
      ? next.theirs({ time: times.elsewhere(at, clientZone), zone: times.zoneName(at, clientZone) })
      : undefined
  const choose = (id: string) =>
    onChange({ choice: id as TimeChoice, custom: id === 'custom' && at !== null ? fieldFromInstant(at, me.zone) : '' })
  return (
    <div className={css.next}>
      <RadioGroup
        flow="chips"
        label={next.label}
        options={options}
        value={choice}
        onChange={choose}
        help={theirs}
        error={error}
      />
      {choice === 'custom' && (
        <div className={css.custom}>
          <DateTimeField
            label={next.customLabel}
            value={chosen.custom}
            onChange={(custom) => onChange({ choice: 'custom', custom })}
          />
        </div>
      )}
    </div>
  )
}
