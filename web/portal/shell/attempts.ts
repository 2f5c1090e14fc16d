import type { Reader } from '#contract/pages.ts'
import { say } from './say.ts'

export type FieldError = { field: string; text: string }

/** The field that a refusal speaks of; the rest speak of the whole form. */
const fieldOf: Record<string, string> = {
  account_missing: 'accountId',
  account_not_found: 'accountId',
  service_not_found: 'serviceId',
  topic_not_found: 'topicId',
  topic_not_by_channel: 'topicId',
  topic_needs_factor: 'topicId',
  file_not_found: 'files',
  too_large: 'files',
  password_too_common: 'password',
  password_same: 'password',
  password_wrong: 'current',
  password_needed: 'current',
  code_wrong: 'code',
  secret_words_missing: 'secretWords',
}

/** What came back of one form: what was typed, what is wrong with it, which files are already here. */
export type Returned = {
  value(name: string): string | undefined
  /** What was ticked or attached under a name that holds several; undefined when the form has not been sent. */
  values(name: string): string[] | undefined
  error(name: string): string | undefined
  files: string[]
  /** What is wrong, each line leading to its field. */
  errors: FieldError[]
  /** What is wrong with the form as a whole. */
  objection: string | null
}

/** `labels` are those of the form's fields, by which the summary names them. */
export function returned(reader: Reader, form: string, labels: Record<string, string> = {}): Returned {
  const attempt = reader.attempt?.form === form ? reader.attempt : null
  const { fields = [], code = '', message = '' } = attempt?.problem ?? {}
  const found = fieldOf[code] ? [{ path: fieldOf[code], message }] : fields
  // A field that nobody sees cannot be corrected: then the form as a whole is wrong.
  const wrong = found.filter(({ path }) => fieldNamed(path) in labels)
  return {
    value: (name) => one(attempt?.values[name]),
    values: (name) => (attempt ? [attempt.values[name] ?? []].flat() : undefined),
    error: (name) => wrong.find(({ path }) => fieldNamed(path) === name)?.message,
    // One of them is gone, and nobody can say which: all are to be attached again.
    files: code === 'file_not_found' ? [] : [attempt?.values.files ?? []].flat().filter(Boolean),
    errors: wrong.map(({ path, message: error }) => ({
      field: fieldNamed(path),
      text: say(reader).forms.fieldError({ field: labels[fieldNamed(path)]!, error }),
    })),
    objection: attempt && wrong.length === 0 && message ? message : null,
  }
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** "files.0" is a matter of the field `files`; each question of a topic is a field of its own. */
const fieldNamed = (path: string) => /^answers\.\w+/.exec(path)?.[0] ?? path.split('.')[0] ?? ''
