import { secretHours } from '#contract/tickets.ts'
import type { World } from '#platform/command.ts'
import { type Hidden, hideAll } from '#platform/hiding.ts'
import { draftsLeftBetween, putIfLeft } from './store.ts'

const hour = 3_600_000
/** So many nights may be missed. */
const nights = 30

/** A password lives as long in a draft that nobody goes on with as it does where it is read once. */
export async function hideInLeftDrafts({ db, clock, hide }: World) {
  const until = new Date(clock().getTime() - secretHours * hour)
  const from = new Date(until.getTime() - nights * 24 * hour)
  for (const draft of await draftsLeftBetween(db, from, until)) {
    const hidden: Hidden[] = []
    const said = hideAll(draft.said, hide, hidden)
    if (hidden.length > 0) await putIfLeft(db, { ...draft, said })
  }
}
