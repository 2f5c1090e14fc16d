import type { FieldWords } from '../../ui/Field.tsx'
import { Field } from './Field.tsx'

export type PickOneProps = FieldWords & {
  id: string
  name: string
  options: { value: string; label: string }[]
  value?: string
  required?: boolean
}

/** The browser's own list, for many options; few are better as Choices. */
export function PickOne({
  label,
  mark,
  help,
  error,
  reason,
  labelUnseen,
  id,
  value,
  options,
  ...native
}: PickOneProps) {
  return (
    <Field {...{ id, label, mark, help, error, reason, labelUnseen }}>
      {(ties) => (
        <select {...native} {...ties} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
