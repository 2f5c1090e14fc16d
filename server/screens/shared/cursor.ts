import { Malformed } from '#platform/refused.ts'

/** The place in a list after its last row, as one opaque word. */
export const cursorAt = (...values: (string | number)[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of a cursor; null at the beginning. A word that is none of ours is malformed input. */
export function cursorValues(cursor: string | undefined, count: number): string[] | null {
  if (!cursor) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (
      Array.isArray(values) &&
      values.length === count &&
      values.every((v) => ['string', 'number'].includes(typeof v))
    )
      return values.map(String)
  } catch {}
  throw new Malformed([{ code: 'custom', path: ['after'], message: 'wrong' }])
}

/** A page of rows out of one row more than fits, and where the next page begins. */
export function paged<Row>(
  rows: readonly Row[],
  size: number,
  place: (row: Row) => string,
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? place(shown.at(-1)!) : null }
}
