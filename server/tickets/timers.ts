import { asSystem, type World } from '#platform/command.ts'
import { hideInLeftDrafts } from './drafts/hide-in-left.ts'
import { forgetDraftsBefore } from './drafts/store.ts'
import { ticketClosed } from './events.ts'
import { closesWhenSolvedBy } from './rules.ts'
import { changeTicket, lockTicket, solvedBefore } from './store.ts'

const atOnce = 100
const day = 24 * 3_600_000
const draftDays = 30

/** What was typed a month ago and never sent is forgotten; a password in what was left lying goes after three days. */
export async function tidyClientDrafts(world: World) {
  await forgetDraftsBefore(world.db, new Date(world.clock().getTime() - draftDays * day))
  await hideInLeftDrafts(world)
}

/** What was solved a week ago, and nobody has said otherwise, closes by itself: each in a transaction of its own. */
export async function closeSolved(world: World) {
  const solvedBy = closesWhenSolvedBy(world.clock())
  let ids: string[]
  do {
    ids = await solvedBefore(world.db, solvedBy, atOnce)
    for (const id of ids) await closeOne(world, id, solvedBy)
  } while (ids.length === atOnce)
}

/** Looked at once more under its lock: another node may have closed it, or the client may just have written. */
const closeOne = (world: World, id: string, solvedBy: Date) =>
  asSystem(world, async ({ tx, now, announce }) => {
    const ticket = await lockTicket(tx, id)
    if (ticket?.status !== 'resolved' || !ticket.resolved_at || ticket.resolved_at > solvedBy) return
    const seq = await announce(ticketClosed(id, { why: 'nobody_objected' }))
    await changeTicket(tx, id, seq, { status: 'closed', closed_at: now }, true)
  })
