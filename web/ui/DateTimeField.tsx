import { Field, type FieldWords } from './Field.tsx'

export type DateTimeFieldProps = FieldWords & {
  id?: string
  name?: string
  kind?: 'datetime-local' | 'date' | 'time'
  /** As the browser writes it: `2026-11-21T14:30`, in the reader's own zone. */
  value?: string
  onChange?: (value: string) => void
  min?: string
  max?: string
  /** In seconds. */
  step?: number
  required?: boolean
}

/** The browser's own picker: it knows the reader's calendar, keys and screen reader best. */
export function DateTimeField({ id, label, mark, help, error, reason, labelUnseen, ...input }: DateTimeFieldProps) {
  const { kind = 'datetime-local', onChange, ...native } = input
  return (
    <Field {...{ id, label, mark, help, error, reason, labelUnseen }}>
      {(ties) => (
        <input {...native} {...ties} type={kind} onChange={onChange && ((event) => onChange(event.target.value))} />
      )}
    </Field>
  )
}
