import type { Reader } from '#contract/pages.ts'
import { say } from './say.ts'

export type FieldError = { field: string; text: string }

/** The field that a refusal speaks of; the rest speak of the whole form. */
const fieldOf: Record<string, string> = {
  account_missing: 'accountId',
  account_not_found: 'accountId',
  service_not_found: 'serviceId',
  topic_not_found: 'topicId',
  file_not_found: 'files',
  password_too_common: 'password',
}

/** What came back of one form: what was typed, what is wrong with it, which files are already here. */
export type Returned = {
  value(name: string): string | undefined
  error(name: string): string | undefined
  files: string[]
  /** What is wrong, each line leading to its field. */
  errors: FieldError[]
  /** What is wrong with the form as a whole. */
  objection: string | null
}

export function returned(reader: Reader, form: string): Returned {
  const attempt = reader.attempt?.form === form ? reader.attempt : null
  const { fields = [], code = '', message = '' } = attempt?.problem ?? {}
  const wrong = fieldOf[code] ? [{ path: fieldOf[code], message }] : fields
  return {
    value: (name) => one(attempt?.values[name]),
    error: (name) => wrong.find(({ path }) => fieldNamed(path) === name)?.message,
    // One of them is gone, and nobody can say which: all are to be attached again.
    files: code === 'file_not_found' ? [] : [attempt?.values.files ?? []].flat().filter(Boolean),
    errors: wrong.map(({ path, message: error }) => ({ field: fieldNamed(path), text: named(reader, path, error) })),
    objection: attempt && wrong.length === 0 ? message : null,
  }
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** "files.0" is a matter of the field `files`. */
const fieldNamed = (path: string) => path.split('.')[0] ?? ''

/** "E-mail: this does not look like an address": the summary stands far from its fields. */
function named(reader: Reader, path: string, error: string): string {
  const { fields, fieldError } = say(reader).forms
  const name = fieldNamed(path).replace(/Id$/, '')
  return name in fields ? fieldError({ field: fields[name as keyof typeof fields], error }) : error
}
