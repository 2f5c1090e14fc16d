/** What was answered to questions of the other desk: in columns of its own, or in a list of custom fields. */
import type { Row } from './rows.ts'
import { textIn } from './values.ts'

type Custom = { id?: unknown; value?: unknown }

/** By the name of our question. A field without an answer is left out. */
export function answersIn({ values }: Row, wanted: ReadonlyMap<string, string>): Record<string, string[]> {
  const custom = [values.custom_fields, values.fields].flatMap((list) =>
    Array.isArray(list) ? (list as Custom[]) : [],
  )
  const found = [...wanted].map(([theirs, ours]): [string, string[]] => [ours, valuesIn(theirs, values, custom)])
  return Object.fromEntries(found.filter(([, answer]) => answer.length > 0))
}

function valuesIn(theirs: string, values: Row['values'], custom: readonly Custom[]): string[] {
  const column = Object.keys(values).find((name) => name.toLowerCase() === theirs.toLowerCase())
  const value = column === undefined ? custom.find(({ id }) => String(id) === theirs)?.value : values[column]
  if (Array.isArray(value)) return value.map(said).filter(Boolean)
  return [said(value)].filter(Boolean)
}

const said = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : textIn(value))
