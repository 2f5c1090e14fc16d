import type { ReactNode } from 'react'

export type OnceFormProps = {
  action: string
  /** Makes a repeated sending harmless: the server answers the second as it answered the first. */
  idempotencyKey: string
  /** On the button while the form is on its way. */
  sending: string
  /** What the order needs and nobody types. */
  hidden?: Record<string, string | null | undefined>
  /** The form carries files. */
  files?: boolean
  children: ReactNode
}

/** A form that is sent once: by the key always, by the button too where scripts run. */
export function OnceForm({ action, idempotencyKey, sending, hidden = {}, files, children }: OnceFormProps) {
  return (
    <once-form sending={sending}>
      <form method="post" action={action} encType={files ? 'multipart/form-data' : undefined} className="form">
        <input type="hidden" name="key" value={idempotencyKey} />
        {Object.entries(hidden).map(([name, value]) =>
          value ? <input type="hidden" key={name} name={name} value={value} /> : null,
        )}
        {children}
      </form>
    </once-form>
  )
}
