import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Field, type FieldWords } from './Field.tsx'
import { type Drawing, Icon } from './Icon.tsx'
import css from './TextField.module.css'

type Native = Pick<
  ComponentPropsWithRef<'input'>,
  | 'ref'
  | 'name'
  | 'defaultValue'
  | 'placeholder'
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'minLength'
  | 'pattern'
  | 'required'
  | 'readOnly'
  | 'autoFocus'
  | 'spellCheck'
  | 'onKeyDown'
  | 'onBlur'
  | 'onPaste'
>

export type TextFieldProps = FieldWords &
  Native & {
    id?: string
    type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number'
    value?: string
    onChange?: (value: string) => void
    icon?: Drawing
    /** What stands at the end of the line: a unit, a shortcut, a small button. */
    end?: ReactNode
  }

export function TextField({ id, label, mark, help, error, reason, labelUnseen, icon, end, ...input }: TextFieldProps) {
  const { onChange, type = 'text', ...native } = input
  return (
    <Field {...{ id, label, mark, help, error, reason, labelUnseen }}>
      {(ties) => (
        <span className={classes('control', css.line)}>
          {icon && <Icon of={icon} />}
          <input {...native} {...ties} type={type} onChange={onChange && ((event) => onChange(event.target.value))} />
          {end && <span className={css.end}>{end}</span>}
        </span>
      )}
    </Field>
  )
}
