import { asSystem, type World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { type Reached, verifyPart } from '#platform/ledger/verify.ts'
import { type Broken, brokenEnd, named } from './ends.ts'
import { ledgerChecked } from './events.ts'
import { callPart, checkById, endCheck, setReached } from './store.ts'
import type { LedgerCheckRow } from './tables.ts'

/** About a second of work: between two parts whatever else waits has its turn. */
const atOnce = 20_000

/** One part of a look at the ledger; it calls the next by itself, and a part that was cut off is done again. */
export async function checkPart(world: World, { check: id }: Record<string, unknown>) {
  const check = await checkById(world.db, String(id))
  if (!check || check.ended_at) return
  const part = await verifyPart(world.db, reachedBy(check), atOnce)
  const broken = part.broken
    ? await named(world.db, part.broken)
    : part.reached
      ? null
      : await brokenEnd(world.db, null)
  await asSystem(world, async ({ tx, now, announce }) => {
    if (!(await setReached(tx, check.id, check, part))) return
    if (part.reached) return void (await callPart(tx, check.id))
    await endCheck(tx, check.id, now, broken)
    await announce(ledgerChecked(systemStream, { ...totals(check, part), holds: broken === null }))
  })
  if (broken) shout(world, broken)
}

const totals = ({ streams, events }: LedgerCheckRow, part: { streams: number; events: number }) => ({
  streams: streams + part.streams,
  events: Number(events) + part.events,
})

const reachedBy = ({ reached_stream, reached_seq, reached_leaf }: LedgerCheckRow): Reached | null =>
  reached_stream && reached_seq && reached_leaf
    ? { stream: reached_stream, seq: reached_seq, leaf: reached_leaf }
    : null

/** Beside the health page the log has it, where whoever watches this machine looks. */
const shout = ({ log }: World, { stream, seq, fault }: Broken) =>
  log.error({ stream, seq, fault }, 'the ledger does not hold')
