import { asSystem, type World } from '#platform/command.ts'
import { authorshipAskedAgain, ticketClosed } from '../events.ts'
import { isOpen } from '../rules.ts'
import { changeTicket, lockTicket } from '../store.ts'
import { daysBefore, endsAfterDays, remindAfterDays } from './rules.ts'
import { askedOnceBefore, takeReminder, unconfirmedSince, waitNoMore } from './store.ts'

const atOnce = 100

/** Clients who have not said yet whether they wrote it are asked once more; what waits for nothing else ends. */
export async function watchUnconfirmed(world: World) {
  const now = world.clock()
  await each(
    () => askedOnceBefore(world.db, daysBefore(now, remindAfterDays), atOnce),
    (id) => askAgain(world, id),
  )
  await each(
    () => unconfirmedSince(world.db, daysBefore(now, endsAfterDays), atOnce),
    (id) => end(world, id),
  )
}

/** A handful at a time, each in a transaction of its own. */
async function each(found: () => Promise<string[]>, work: (id: string) => Promise<void>) {
  let ids: string[]
  do {
    ids = await found()
    for (const id of ids) await work(id)
  } while (ids.length === atOnce)
}

/** Looked at once more under its lock: the client may just have answered, another node may have asked. */
const askAgain = (world: World, id: string) =>
  asSystem(world, async ({ tx, now, announce }) => {
    const ticket = await lockTicket(tx, id)
    if (ticket?.authorship !== 'unconfirmed') return
    if (!(await takeReminder(tx, id, now)) || !isOpen(ticket.status)) return
    const seq = await announce(authorshipAskedAgain(id, {}))
    await changeTicket(tx, id, seq, {}, false)
  })

/** Only what waits for its client: nobody's question falls silent because we have not looked at it yet. */
const end = (world: World, id: string) =>
  asSystem(world, async ({ tx, now, announce }) => {
    const ticket = await lockTicket(tx, id)
    if (ticket?.status === 'closed') return void (await waitNoMore(tx, id))
    if (ticket?.authorship !== 'unconfirmed' || ticket.status !== 'waiting_for_client') return
    const seq = await announce(ticketClosed(id, { why: 'never_confirmed' }))
    const ended = { status: 'closed', closed_at: now, next_contact_by: null, waiting_for: null } as const
    await changeTicket(tx, id, seq, ended, true)
    await waitNoMore(tx, id)
  })
