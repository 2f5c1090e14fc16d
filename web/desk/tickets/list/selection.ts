import type { bulk } from '#contract/index.ts'
import type { Ask } from '#contract/kit.ts'
import type { List } from '#contract/tickets.ts'

/** What is chosen: these, or everything that matches but these. */
export type Chosen = { kind: 'these'; ids: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> }

export const none: Chosen = { kind: 'these', ids: new Set() }

export const isChosen = (chosen: Chosen, id: string) =>
  chosen.kind === 'these' ? chosen.ids.has(id) : !chosen.except.has(id)

export function toggled(chosen: Chosen, id: string): Chosen {
  const set = new Set(chosen.kind === 'these' ? chosen.ids : chosen.except)
  if (!set.delete(id)) set.add(id)
  return chosen.kind === 'these' ? { kind: 'these', ids: set } : { kind: 'all', except: set }
}

/** From the row that was chosen last up to this one, both counted; without one, this one alone. */
export function reached(chosen: Chosen, rows: readonly string[], from: string | null, to: string): Chosen {
  const ends = [from === null ? -1 : rows.indexOf(from), rows.indexOf(to)].map((at) => (at < 0 ? rows.indexOf(to) : at))
  const stretch = rows.slice(Math.min(...ends), Math.max(...ends) + 1)
  if (chosen.kind === 'these') return { kind: 'these', ids: new Set([...chosen.ids, ...stretch]) }
  return { kind: 'all', except: new Set([...chosen.except].filter((id) => !stretch.includes(id))) }
}

/** What is in sight; pressed once more, everything that matches, where the list knows what that is. */
export function widened(chosen: Chosen, rows: readonly string[], hasAll: boolean): Chosen {
  const whole = rows.every((id) => isChosen(chosen, id))
  return whole && hasAll ? { kind: 'all', except: new Set() } : { kind: 'these', ids: new Set(rows) }
}

/** How many that is, of so many that match. */
export const countOf = (chosen: Chosen, total: number) =>
  chosen.kind === 'these' ? chosen.ids.size : Math.max(0, total - chosen.except.size)

/** As the order names it. */
export const asAsked = (chosen: Chosen, list: List | null): Ask<typeof bulk.startBulk>['chosen'] =>
  chosen.kind === 'all' && list !== null
    ? { ...list, except: [...chosen.except] }
    : { ticketIds: chosen.kind === 'these' ? [...chosen.ids] : [] }
