import { type ReactNode, useId } from 'react'

/** What every field says around its control. */
export type FieldWords = {
  label: string
  /** A few words after the label: "optional", "required". */
  mark?: string
  help?: ReactNode
  error?: string
  /** Why the field cannot be changed now; it is then disabled. */
  reason?: string
  /** The label is for screen readers only: where a neighbour already says it to the eye. */
  labelUnseen?: boolean
}

/** What ties the control to its words. Spread it over the input. */
export type ControlTies = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  disabled: boolean
}

export type FieldProps = FieldWords & { id?: string; children: (ties: ControlTies) => ReactNode }

/** Label and help above, where a phone's keyboard does not cover them; the error below. All are tied to the control. */
export function Field({ id: given, label, mark, help, error, reason, labelUnseen, children }: FieldProps) {
  const own = useId()
  const id = given ?? own
  return (
    <div className="field">
      <label className={labelUnseen ? 'unseen' : 'field-label'} htmlFor={id}>
        {label}
        {mark && <span className="field-mark"> {mark}</span>}
      </label>
      <Help id={id} help={help} />
      {children({
        id,
        'aria-describedby': describedBy(id, { help, error, reason }),
        'aria-invalid': error ? true : undefined,
        disabled: reason !== undefined,
      })}
      <FieldNotes id={id} error={error} reason={reason} />
    </div>
  )
}

type Notes = Pick<FieldWords, 'help' | 'error' | 'reason'>

/** The ids of the notes that exist, the error first: it is what the reader came back for. */
export function describedBy(id: string, { help, error, reason }: Notes) {
  const ids = [error && `${id}-error`, reason && `${id}-reason`, help && `${id}-help`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function Help({ id, help }: { id: string } & Pick<Notes, 'help'>) {
  if (!help) return null
  return (
    <p className="field-help" id={`${id}-help`}>
      {help}
    </p>
  )
}

export function FieldNotes({ id, help, error, reason }: Notes & { id: string }) {
  return (
    <>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {reason && (
        <p className="reason" id={`${id}-reason`}>
          {reason}
        </p>
      )}
      <Help id={id} help={help} />
    </>
  )
}
