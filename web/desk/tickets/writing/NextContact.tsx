import { type KeyboardEvent, useEffect, useRef } from 'react'
import { DateTimeField } from '../../../ui/DateTimeField.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useNow } from '../../shell/clock.ts'
import { fieldFromInstant } from '../../shell/field-times.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import css from './NextContact.module.css'
import { effectiveChoice, type PromiseChoice, promisedTime } from './promise.ts'
import { quickTime, quickTimes, type TimeChoice } from './quick-times.ts'

export type NextContactProps = {
  chosen: PromiseChoice
  onChange: (chosen: PromiseChoice) => void
  proposed: string
  /** The client's zone: their clocks may show something else. */
  clientZone: string
  error?: string | undefined
  /** The time is what the window is about: the chosen one has focus, and a digit chooses another. */
  first?: boolean
}

/** By when the client hears next: what the terms propose, five quick times, or any other. */
export function NextContact({ chosen, onChange, proposed, clientZone, error, first }: NextContactProps) {
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
  const place = useFirst(first)
  const byDigit = (event: KeyboardEvent) => {
    const id =
      event.key === '0' ? options.find((option) => option.id === 'proposed')?.id : quickTimes[Number(event.key) - 1]
    if (!id || !(event.target instanceof HTMLInputElement && event.target.type === 'radio')) return
    event.preventDefault()
    choose(id)
  }
  const theirs =
    at !== null && times.elsewhere(at, clientZone) !== times.short(at)
      ? next.theirs({ time: times.elsewhere(at, clientZone), zone: times.zoneName(at, clientZone) })
      : undefined
  const choose = (id: string) =>
    onChange({ choice: id as TimeChoice, custom: id === 'custom' && at !== null ? fieldFromInstant(at, me.zone) : '' })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a digit is a second way; the choices themselves are the first
    <div className={css.next} ref={place} onKeyDown={first ? byDigit : undefined}>
      <RadioGroup
        flow="chips"
        label={next.label}
        options={options}
        value={choice}
        onChange={choose}
        help={first ? [next.digits, theirs].filter(Boolean).join(' ') : theirs}
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

function useFirst(first: boolean | undefined) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (first) place.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [first])
  return place
}
