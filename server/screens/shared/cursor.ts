import { Malformed } from '#platform/refused.ts'

/** The place in a list after its last row, as one opaque word. */
export const cursorAt = (...values: (string | number)[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

const shapes = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  instant: /^[12]\d{3}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
  number: /^\d{1,18}$/,
} as const

/** The values of a cursor; null at the beginning. A word that is none of ours, or was bent, is malformed input. */
export function cursorValues(cursor: string | undefined, ...kinds: (keyof typeof shapes)[]): string[] | null {
  if (!cursor) return null
  const values = valuesIn(cursor)
  if (values.length === kinds.length && kinds.every((kind, at) => fits(kind, values[at]!))) return values
  throw new Malformed([{ code: 'custom', path: ['after'], message: 'wrong' }])
}

function valuesIn(cursor: string): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values.map(String) : []
  } catch {
    return []
  }
}

/** The thirty-first of February has the shape of an instant and is none. */
const fits = (kind: keyof typeof shapes, value: string) =>
  shapes[kind].test(value) && (kind !== 'instant' || new Date(value).toJSON() === value)

/** A page of rows out of one row more than fits, and where the next page begins. */
export function paged<Row>(
  rows: readonly Row[],
  size: number,
  place: (row: Row) => string,
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? place(shown.at(-1)!) : null }
}
