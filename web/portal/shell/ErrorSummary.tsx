import type { FieldError } from './attempts.ts'

/** First thing on a form that came back: what to look at again, each line leading to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="notice" data-tone="warn" role="alert" tabIndex={-1} id="errors">
      <h2 className="notice-title">{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
