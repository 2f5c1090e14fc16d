import type { ComponentPropsWithRef } from 'react'
import { Field, type FieldWords } from './Field.tsx'

type Native = Pick<
  ComponentPropsWithRef<'textarea'>,
  | 'ref'
  | 'name'
  | 'defaultValue'
  | 'placeholder'
  | 'maxLength'
  | 'required'
  | 'readOnly'
  | 'autoFocus'
  | 'spellCheck'
  | 'lang'
  | 'onKeyDown'
  | 'onBlur'
  | 'onFocus'
  | 'onPaste'
  | 'onSelect'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'aria-autocomplete'
>

export type TextAreaProps = FieldWords &
  Native & {
    id?: string
    value?: string
    onChange?: (value: string) => void
    /** The least it shows; it grows with its text up to 60 % of the window. */
    rows?: 2 | 3 | 5 | 8 | 12
  }

export function TextArea({ id, label, mark, help, error, reason, labelUnseen, ...input }: TextAreaProps) {
  const { onChange, rows = 3, ...native } = input
  return (
    <Field {...{ id, label, mark, help, error, reason, labelUnseen }}>
      {(ties) => (
        <textarea
          dir="auto"
          {...native}
          {...ties}
          rows={rows}
          onChange={onChange && ((event) => onChange(event.target.value))}
        />
      )}
    </Field>
  )
}
