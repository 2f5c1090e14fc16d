import { Button } from './Button.tsx'
import css from './CopyField.module.css'
import { Field, type FieldWords } from './Field.tsx'
import { CopyIcon } from './icons.ts'

type Props = Pick<FieldWords, 'label' | 'help'> & {
  value: string
  copyLabel: string
  onCopy: () => void
}

/** What one takes away from here: whole, however long, with the button that takes it beside it. */
export function CopyField({ label, help, value, copyLabel, onCopy }: Props) {
  return (
    <Field label={label} help={help}>
      {(ties) => (
        <span className={css.line}>
          <textarea
            {...ties}
            className={css.text}
            rows={1}
            value={value}
            readOnly
            spellCheck={false}
            onFocus={(event) => event.target.select()}
          />
          <Button icon={CopyIcon} aria-label={`${copyLabel}: ${label}`} onClick={onCopy}>
            {copyLabel}
          </Button>
        </span>
      )}
    </Field>
  )
}
