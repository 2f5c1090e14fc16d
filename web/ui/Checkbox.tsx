import { type ReactNode, useId } from 'react'
import { describedBy, FieldNotes } from './Field.tsx'

export type CheckboxProps = {
  label: ReactNode
  help?: ReactNode
  error?: string
  /** Why it cannot be changed now; it is then disabled. */
  reason?: string
  checked?: boolean
  defaultChecked?: boolean
  /** Some of what it stands for is chosen, some is not. */
  mixed?: boolean
  onChange?: (checked: boolean) => void
  name?: string
  value?: string
  required?: boolean
}

export function Checkbox({ label, help, error, reason, mixed = false, onChange, ...native }: CheckboxProps) {
  const id = useId()
  return (
    <div className="choice">
      <input
        {...native}
        id={id}
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = mixed
        }}
        disabled={reason !== undefined}
        aria-describedby={describedBy(id, { help, error, reason })}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} help={help} error={error} reason={reason} />
    </div>
  )
}
