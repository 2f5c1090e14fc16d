import css from './ColourField.module.css'
import { Field, type FieldWords } from './Field.tsx'

export type ColourFieldProps = FieldWords & { value: string; onChange: (colour: string) => void }

/** A colour, picked or typed as "#1f5fbf". */
export function ColourField({ value, onChange, ...words }: ColourFieldProps) {
  const picked = /^#[0-9a-f]{6}$/.test(value) ? value : '#000000'
  return (
    <Field {...words}>
      {(ties) => (
        <span className={css.pair}>
          <input
            type="color"
            className={css.pick}
            aria-label={words.label}
            value={picked}
            disabled={ties.disabled}
            onChange={(event) => onChange(event.target.value)}
          />
          <input
            {...ties}
            type="text"
            className={css.text}
            value={value}
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
          />
        </span>
      )}
    </Field>
  )
}
