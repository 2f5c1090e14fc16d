type Held<Row> = { rows: Row[]; waiting: number }

/**
 * A list that does not move under the reader's hand: rows that are shown keep their places and take what changed,
 * those that left are gone, new ones wait until they are asked for.
 */
export function holdSteady<Row>(
  shown: readonly string[],
  fresh: readonly Row[],
  idOf: (row: Row) => string,
): Held<Row> {
  const byId = new Map(fresh.map((row) => [idOf(row), row]))
  const rows = shown.map((id) => byId.get(id)).filter((row) => row !== undefined)
  // Nobody's hand is on an empty list.
  if (rows.length === 0) return { rows: [...fresh], waiting: 0 }
  return { rows, waiting: fresh.length - rows.length }
}
