/** The second reading: every wish through the desk's own command, each in a transaction of its own. */
import { type Actor, systemActor, type World } from '#platform/command.ts'
import { isDuplicate } from '#platform/races.ts'
import { Refused } from '#platform/refused.ts'
import { openTicket } from '../../tickets/index.ts'
import { inBatches } from './batches.ts'
import type { Account, callersOf } from './callers.ts'
import { inParallel } from './in-parallel.ts'
import type { Placement } from './placement.ts'
import { refsHere } from './store.ts'
import { type Objection, sorted, type Wish } from './wishes.ts'

export type Refusal = { line: number; problem: Error }
export type Tally = { filed: number; alreadyHere: number; refused: number }

export type Filing = {
  world: World
  account: Account
  callers: ReturnType<typeof callersOf>
  placement: Placement
  onRefusal(refusal: Refusal): void
  onProgress(tally: Tally): void
  /** Asked before each batch. */
  stopped(): boolean
}

const batch = 200
/** The database gathers what several write at once into one write to the disk. */
const atOnce = 8

export async function fileTickets(wishes: AsyncIterable<Wish | Objection>, filing: Filing): Promise<Tally> {
  const tally: Tally = { filed: 0, alreadyHere: 0, refused: 0 }
  for await (const some of inBatches(wishes, batch)) {
    if (filing.stopped()) break
    const [sound, unsound] = sorted(some)
    for (const refused of unsound) refuse(filing, tally, refused)
    await fileBatch(filing, tally, sound)
  }
  return tally
}

async function fileBatch(filing: Filing, tally: Tally, wishes: Wish[]) {
  const here = await refsHere(
    filing.world.db,
    wishes.map(({ ref }) => ref),
  )
  const fresh = wishes.filter(({ ref }) => !here.has(ref))
  tally.alreadyHere += wishes.length - fresh.length
  await filing.callers.meet(fresh.map(({ caller }) => caller))
  await inParallel(fresh, atOnce, (wish) => fileOne(filing, tally, wish))
  filing.onProgress(tally)
}

async function fileOne(filing: Filing, tally: Tally, wish: Wish) {
  const { world, account, callers, placement, onProgress } = filing
  try {
    const caller = clientOf(await callers.idOf(wish.caller), account)
    const actor = { ...caller, externalRef: wish.ref, beginsOnLine: placement.get(wish.group)!.id }
    await openTicket(world, actor, { accountId: account.id, subject: wish.subject, text: wish.text })
    tally.filed++
    onProgress(tally)
  } catch (error) {
    if (isDuplicate(error, 'tickets_external_ref_key')) tally.alreadyHere++
    else if (error instanceof Refused) refuse(filing, tally, { line: wish.line, problem: error })
    else throw error
  }
}

function refuse({ onRefusal }: Filing, tally: Tally, refusal: Refusal) {
  tally.refused++
  onRefusal(refusal)
}

/** Words of a client whom the importer vouches for, as a program with a key does. */
const clientOf = (id: string, account: Account): Actor => ({
  ...systemActor,
  type: 'client',
  id,
  roles: ['technical'],
  accounts: [{ id: account.id, role: 'technical' }],
  channel: 'import',
  trust: 'K',
})
