import type { Reader } from '#contract/pages.ts'
import type { Returned } from './attempts.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { say } from './say.ts'

/** Why the form is here again: at its fields, or as a whole. What was typed stands below, untouched. */
export function FormReturned({ reader, form }: { reader: Reader; form: Returned }) {
  if (!form.objection) return <ErrorSummary title={say(reader).forms.lookAgain} errors={form.errors} />
  return (
    <div className="notice" data-tone="warn" role="alert" tabIndex={-1} id="errors">
      <p>{form.objection}</p>
    </div>
  )
}
