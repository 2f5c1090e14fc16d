import type { FieldWords } from '../../ui/Field.tsx'
import { Field } from './Field.tsx'

export type TextInputProps = FieldWords & {
  id: string
  name: string
  type?: 'text' | 'password' | 'search' | 'tel' | 'url' | 'datetime-local'
  /** What the reader wrote before: a form that comes back keeps it. */
  value?: string
  autoComplete?: string
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | 'url' | 'search'
  minLength?: number
  maxLength?: number
  autoCapitalize?: 'none'
  spellCheck?: boolean
  required?: boolean
  autoFocus?: boolean
}

export function TextInput({ label, mark, help, error, reason, labelUnseen, id, value, ...native }: TextInputProps) {
  return (
    <Field {...{ id, label, mark, help, error, reason, labelUnseen }}>
      {(ties) => <input {...native} {...ties} type={native.type ?? 'text'} defaultValue={value} dir="auto" />}
    </Field>
  )
}
