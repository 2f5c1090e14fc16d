/** Deeds that are done at once to the same tickets, and what each comes to. The suite runs some hundreds, bench/races.ts thousands. */
import assert from 'node:assert/strict'
import { Refused } from '#platform/refused.ts'
import { closeAgent } from '../../server/staff/commands/close-agent.ts'
import { assignTicket } from '../../server/tickets/commands/assign-ticket.ts'
import { confirmSolution } from '../../server/tickets/commands/confirm-solution.ts'
import { openTicket } from '../../server/tickets/commands/open-ticket.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { reopenTicket } from '../../server/tickets/commands/reopen-ticket.ts'
import { resolveTicket } from '../../server/tickets/commands/resolve-ticket.ts'
import { closeSolved } from '../../server/tickets/index.ts'
import { confirmed, type Story } from '../cast.ts'
import { historyOf, ticketNow } from '../telling.ts'

export type Ground = Pick<
  Story,
  'world' | 'clock' | 'lines' | 'anna' | 'vera' | 'maria' | 'oleg' | 'irina' | 'mallory' | 'hire'
>
type Deed = (ticketId: string) => Promise<unknown>
export type Race = (ground: Ground, tickets: number) => Promise<void>

const atOnce = 5

/** Fresh tickets, a few at a time; once they are prepared, these deeds at once on each of them. */
export async function onTickets(
  { world, oleg }: Pick<Ground, 'world' | 'oleg'>,
  count: number,
  prepare: (ticketIds: string[]) => Promise<unknown>,
  ...deeds: Deed[]
) {
  const outcomes: { ticketId: string; came: string[] }[] = []
  for (let at = 0; at < count; at += atOnce) {
    const ids = await opened({ world, oleg }, atOnce)
    await prepare(ids)
    const come = async (ticketId: string) => ({
      ticketId,
      came: await Promise.all(deeds.map((deed) => comesTo(deed(ticketId)))),
    })
    outcomes.push(...(await Promise.all(ids.map(come))))
  }
  return outcomes
}

/** Done, or refused with a code. Anything else would be a 500 or a 503, and ends the race. */
export const comesTo = (deed: Promise<unknown>) =>
  deed.then(
    () => 'done',
    (error) => {
      if (error instanceof Refused) return error.code
      throw error
    },
  )

export const count = (kinds: readonly string[], kind: string) => kinds.filter((one) => one === kind).length

const opened = async ({ world, oleg }: Pick<Ground, 'world' | 'oleg'>, many: number) => {
  const open = () => openTicket(world, { ...oleg, channel: 'import' }, { text: 'Сайт лёг' })
  return (await Promise.all(Array.from({ length: many }, open))).map(({ ticketId }) => ticketId)
}

const words = { happened: 'Диск полон.', done: 'Очистили.', advice: 'Следите.' }
const inAnHour = ({ clock }: Ground) => ({ nextContactBy: new Date(clock().getTime() + 3_600_000).toISOString() })

const solved = (ground: Ground) => async (ids: string[]) => {
  for (const ticketId of ids) await resolveTicket(ground.world, ground.vera, { ticketId, ...words })
}
const solvedAWeekAgo = (ground: Ground) => async (ids: string[]) => {
  await solved(ground)(ids)
  ground.clock.pass({ days: 7 })
}

/** Open, with whoever had it, and somebody waits for the next word: what a ticket is that came back. */
async function assertIsBack({ world, vera }: Ground, ticketId: string) {
  const { status, assignee_id, next_contact_by } = await ticketNow(world, ticketId)
  assert.deepEqual([status, assignee_id], ['open', vera.id])
  assert.notEqual(next_contact_by, null)
}

/** "It works" and "still broken", the latter by two: the trouble is never under a closed ticket. */
export const worksAndStillBroken: Race = async (ground, tickets) => {
  const { world, oleg, irina } = ground
  for (const { ticketId, came } of await onTickets(
    ground,
    tickets,
    solved(ground),
    (id) => confirmSolution(world, oleg, { ticketId: id }),
    (id) => reopenTicket(world, irina, { ticketId: id }),
    (id) => reopenTicket(world, oleg, { ticketId: id }),
  )) {
    const [works, ...broken] = came
    assert.deepEqual(broken.sort(), ['done', 'ticket_not_resolved'])
    assert.ok(works === 'done' || works === 'ticket_not_resolved', works)
    const history = await historyOf(world, ticketId)
    assert.deepEqual(
      [count(history, 'ticket.reopened'), count(history, 'ticket.closed')],
      [1, works === 'done' ? 1 : 0],
    )
    await assertIsBack(ground, ticketId)
  }
}

/** The week is over for two nodes at once, and the client writes: whoever is first, the word is there and the ticket open. */
export const closingByItselfAndAWord: Race = async (ground, tickets) => {
  const { world, oleg } = ground
  for (const { ticketId, came } of await onTickets(
    ground,
    tickets,
    solvedAWeekAgo(ground),
    () => closeSolved(world),
    (id) => postReply(world, { ...oleg, channel: 'import' }, { ticketId: id, text: 'Снова лежит' }),
    () => closeSolved(world),
  )) {
    assert.deepEqual(came, ['done', 'done', 'done'])
    const history = await historyOf(world, ticketId)
    assert.equal(count(history, 'ticket.replied'), 1)
    assert.ok(count(history, 'ticket.closed') <= 1)
    assert.ok(history.indexOf('ticket.closed') < history.indexOf('ticket.replied'))
    await assertIsBack(ground, ticketId)
  }
}

/** The week is over, and the client says that it works: closed once. */
export const closingByItselfAndByHand: Race = async (ground, tickets) => {
  const { world, oleg } = ground
  for (const { ticketId, came } of await onTickets(
    ground,
    tickets,
    solvedAWeekAgo(ground),
    () => closeSolved(world),
    (id) => confirmSolution(world, oleg, { ticketId: id }),
  )) {
    assert.ok(came[1] === 'done' || came[1] === 'ticket_not_resolved', came[1])
    assert.equal(count(await historyOf(world, ticketId), 'ticket.closed'), 1)
    assert.equal((await ticketNow(world, ticketId)).status, 'closed')
  }
}

/**
 * Two colleagues answer, and each answer is sent twice, as an impatient browser does: who came first stands there, once,
 * and the other, who has not read it, is held both times.
 */
export const twoAnswer: Race = async (ground, tickets) => {
  const { world, anna, vera } = ground
  const answer = (who: Ground['anna'], turned: string) => (ticketId: string) =>
    postReply(
      world,
      who,
      { ticketId, text: `Отвечает ${who.name}`, seenSeq: 1, ...inAnHour(ground) },
      { key: ticketId.replace(/.$/, turned) },
    )
  for (const { ticketId, came } of await onTickets(
    ground,
    tickets,
    async () => {},
    answer(anna, 'a'),
    answer(vera, 'b'),
    answer(anna, 'a'),
    answer(vera, 'b'),
  )) {
    const annaCame = came[0] === 'done'
    const first = annaCame ? anna : vera
    const each = annaCame ? ['done', 'colleague_replied_meanwhile'] : ['colleague_replied_meanwhile', 'done']
    assert.deepEqual(came, [...each, ...each])
    const said = await world.db.selectFrom('messages').select('author_id').where('ticket_id', '=', ticketId).execute()
    const byStaff = said.map(({ author_id }) => author_id).filter((id) => id === anna.id || id === vera.id)
    assert.deepEqual(byStaff, [first.id])
    const history = await historyOf(world, ticketId)
    assert.deepEqual([count(history, 'ticket.replied'), count(history, 'ticket.assigned')], [1, 1])
    assert.equal((await ticketNow(world, ticketId)).assignee_id, first.id)
  }
}

/**
 * A colleague leaves while tickets come to them by every road: as their own first answer, from a lead, from the client
 * who brings one back. Afterwards nothing waits for somebody who is gone.
 */
export const leaving: Race = async (ground, tickets) => {
  const { world, lines, anna, maria, oleg, hire } = ground
  const client = { ...oleg, channel: 'import' }
  for (let at = 0; at < tickets; at += atOnce) {
    const leaver = await hire(`Уходит ${++left}`, ['agent'], [lines.first])
    const heir = at % 2 ? anna.id : null
    const ids = await opened(ground, atOnce)
    const [has, solvedOne, fresh, given, waits] = ids as [string, string, string, string, string]
    for (const ticketId of [has, solvedOne]) await assignTicket(world, maria, { ticketId, agentId: leaver.id })
    await resolveTicket(world, leaver, { ticketId: solvedOne, ...words })
    const came = await Promise.all(
      [
        postReply(world, leaver, { ticketId: fresh, text: 'Разбираюсь', ...inAnHour(ground) }),
        closeAgent(world, confirmed(world, maria), { agentId: leaver.id, ticketsTo: heir }),
        assignTicket(world, maria, { ticketId: given, agentId: leaver.id }),
        reopenTicket(world, oleg, { ticketId: solvedOne }),
        postReply(world, client, { ticketId: has, text: 'Что слышно?' }),
        resolveTicket(world, leaver, { ticketId: waits, ...words }),
      ].map(comesTo),
    )
    assert.ok(came[2] === 'done' || came[2] === 'agent_not_found', came[2])
    assert.deepEqual([...came.slice(0, 2), ...came.slice(3)], Array(5).fill('done'))
    for (const ticketId of ids) assert.notEqual((await ticketNow(world, ticketId)).assignee_id, leaver.id)
    assert.equal((await ticketNow(world, has)).assignee_id, heir)
    for (const ticketId of [fresh, has]) assert.equal(count(await historyOf(world, ticketId), 'ticket.replied'), 1)
  }
}
let left = 0

/** All of them, by the sentence that each must make true. */
export const races: Record<string, Race> = {
  '“it works” and “still broken” at once leave no trouble under a closed ticket': worksAndStillBroken,
  'the clock closes and the client writes: the word is there and the ticket open': closingByItselfAndAWord,
  'the clock closes and the client closes: once': closingByItselfAndByHand,
  'two colleagues answer, each twice: one answer, and one held': twoAnswer,
  'somebody leaves while tickets come to them: none waits for who is gone': leaving,
}
