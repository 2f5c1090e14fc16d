import type { FieldWords } from '../../ui/Field.tsx'
import { Field } from './Field.tsx'

export type TextBoxProps = FieldWords & {
  id: string
  name: string
  /** What the reader wrote before: a form that comes back keeps it. */
  value?: string
  rows?: 2 | 3 | 5 | 8 | 12
  maxLength?: number
  required?: boolean
  spellCheck?: boolean
  autoComplete?: 'off'
}

export function TextBox({
  label,
  mark,
  help,
  error,
  reason,
  labelUnseen,
  id,
  value,
  rows = 5,
  ...native
}: TextBoxProps) {
  return (
    <Field {...{ id, label, mark, help, error, reason, labelUnseen }}>
      {(ties) => <textarea {...native} {...ties} rows={rows} defaultValue={value} dir="auto" />}
    </Field>
  )
}
