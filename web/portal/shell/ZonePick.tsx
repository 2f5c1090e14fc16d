import type { Reader } from '#contract/pages.ts'
import { PickOne } from './PickOne.tsx'
import { zoneChoices } from './zone-choices.ts'

export type ZonePickProps = {
  reader: Reader
  zones: string[]
  label: string
  help: string
  error: string | undefined
  value: string
  /** Nobody has chosen yet: a script may put in what the browser goes by. */
  guess?: boolean
}

export function ZonePick({ reader, zones, label, help, error, value, guess }: ZonePickProps) {
  const known = zones.includes(value) ? zones : [value, ...zones]
  const field = (
    <PickOne
      id="zone"
      name="zone"
      {...{ label, help, error, value }}
      options={zoneChoices(known, reader.language, reader.now)}
      required
    />
  )
  return guess ? <own-zone>{field}</own-zone> : field
}
