import { type ReactNode, useId } from 'react'
import { describedBy, FieldNotes, type FieldWords, Help } from './Field.tsx'
import css from './RadioGroup.module.css'

export type RadioOption = { id: string; label: ReactNode; help?: ReactNode; reason?: string }

export type RadioGroupProps = FieldWords & {
  options: RadioOption[]
  value?: string | null
  defaultValue?: string
  onChange?: (id: string) => void
  name?: string
  required?: boolean
  /** One under another, side by side, or as a row of chips where the words are short. */
  flow?: 'column' | 'row' | 'chips'
}

export function RadioGroup(props: RadioGroupProps) {
  const { label, mark, help, error, reason, labelUnseen, options, flow = 'column', name, ...chosen } = props
  const id = useId()
  return (
    <fieldset
      className="field"
      aria-describedby={describedBy(id, { help, error, reason })}
      disabled={reason !== undefined}
    >
      <legend className={labelUnseen ? 'unseen' : 'field-label'}>
        {label}
        {mark && <span className="field-mark"> {mark}</span>}
      </legend>
      <Help id={id} help={help} />
      <div className={flow === 'chips' ? css.chips : 'choices'} data-flow={flow}>
        {options.map((option) => (
          <Option key={option.id} option={option} chip={flow === 'chips'} group={name ?? id} {...chosen} />
        ))}
      </div>
      <FieldNotes id={id} error={error} reason={reason} />
    </fieldset>
  )
}

type Chosen = Pick<RadioGroupProps, 'value' | 'defaultValue' | 'onChange' | 'required'>

function Option({ option, chip, group, value, defaultValue, onChange, required }: Chosen & OptionPlace) {
  const id = useId()
  const { help, reason } = option
  return (
    <div className={chip ? css.chip : 'choice'}>
      <input
        id={id}
        type="radio"
        name={group}
        value={option.id}
        required={required}
        checked={value === undefined ? undefined : value === option.id}
        defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.id}
        disabled={reason !== undefined}
        aria-describedby={describedBy(id, { help, reason })}
        onChange={() => onChange?.(option.id)}
      />
      <label htmlFor={id}>{option.label}</label>
      <FieldNotes id={id} help={help} reason={reason} />
    </div>
  )
}

type OptionPlace = { option: RadioOption; chip: boolean; group: string }
