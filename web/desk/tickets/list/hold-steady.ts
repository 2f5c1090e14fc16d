type Held<Row> = { rows: Row[]; left: ReadonlySet<string>; waiting: number }

/**
 * A list that does not move under the reader's hand: rows that are shown keep their places and take what changed, those
 * that left stand as they were until the list is shown anew, new ones wait until they are asked for. Where the list goes
 * on (`goesOn`), what is missing at its end has not left: it stands on a page further down.
 */
export function holdSteady<Row>(
  shown: readonly Row[],
  fresh: readonly Row[],
  idOf: (row: Row) => string,
  goesOn = false,
): Held<Row> {
  const byId = new Map(fresh.map((row) => [idOf(row), row]))
  const stayed = shown.filter((row) => byId.has(idOf(row))).length
  // Nobody's hand is on an empty list.
  if (stayed === 0) return { rows: [...fresh], left: new Set(), waiting: 0 }
  const end = goesOn ? shown.findLastIndex((row) => byId.has(idOf(row))) + 1 : shown.length
  const held = shown.slice(0, end)
  return {
    rows: held.map((row) => byId.get(idOf(row)) ?? row),
    left: new Set(held.map(idOf).filter((id) => !byId.has(id))),
    waiting: fresh.length - stayed,
  }
}
