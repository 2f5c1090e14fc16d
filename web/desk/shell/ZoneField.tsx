import { useMemo } from 'react'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { useWords } from './reader.tsx'

type Props = { label: string; help?: string; value: string; onChange: (zone: string) => void; error?: string }

/** A time zone, found by typing the name of its city. */
export function ZoneField({ label, help, value, onChange, error }: Props) {
  const { pick } = useWords().desk.orders
  const options = useMemo(() => {
    const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', value])
    return [...zones].map((id) => ({ id, label: id.replaceAll('_', ' ') }))
  }, [value])
  return (
    <ComboBox
      label={label}
      help={help}
      error={error}
      options={options}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      empty={pick.none}
    />
  )
}
