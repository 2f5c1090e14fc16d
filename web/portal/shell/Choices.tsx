import type { ReactNode } from 'react'
import { describedBy, FieldNotes, Help } from '../../ui/Field.tsx'

export type Choice = { value: string; label: ReactNode; help?: string; checked?: boolean; reason?: string }

export type ChoicesProps = {
  id: string
  name: string
  legend: string
  mark?: string
  help?: string
  error?: string
  choices: Choice[]
  /** One of them, or any of them. */
  many?: boolean
  flow?: 'column' | 'row'
  required?: boolean
}

export function Choices({
  id,
  name,
  legend,
  mark,
  help,
  error,
  choices,
  many,
  flow = 'column',
  required,
}: ChoicesProps) {
  return (
    <fieldset id={id} className="field" aria-describedby={describedBy(id, { help, error })}>
      <legend className="field-label">
        {legend}
        {mark && <span className="field-mark"> {mark}</span>}
      </legend>
      <Help id={id} help={help} />
      <div className="choices" data-flow={flow}>
        {choices.map((choice) => (
          <One key={choice.value} id={`${id}-${choice.value}`} name={name} {...{ choice, many, required }} />
        ))}
      </div>
      <FieldNotes id={id} error={error} />
    </fieldset>
  )
}

type OneProps = { id: string; choice: Choice } & Pick<ChoicesProps, 'name' | 'many' | 'required'>

function One({ id, name, choice, many, required }: OneProps) {
  const { value, label, help, checked, reason } = choice
  return (
    <div className="choice">
      <input
        id={id}
        type={many ? 'checkbox' : 'radio'}
        name={name}
        value={value}
        defaultChecked={checked}
        required={required && !many}
        disabled={reason !== undefined}
        aria-describedby={describedBy(id, { help, reason })}
      />
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} help={help} reason={reason} />
    </div>
  )
}
