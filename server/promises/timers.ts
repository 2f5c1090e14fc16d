import { asSystem, type Hands, type World } from '#platform/command.ts'
import { peopleOfLine, workingAgent } from '../staff/index.ts'
import { addEntry, holdPromise, setNextContact } from '../tickets/index.ts'
import { promiseMissed, promiseReminded } from './events.ts'
import { nextUpdateBy, stepsOfAPromise, windowOf } from './rules.ts'
import { type Due, promisesDue, promiseTerms, reachedBy, setReached, takeStep } from './store.ts'

const atOnce = 200

/**
 * Once a minute: what breaks within a quarter of an hour, within five minutes, and what has just broken. The watch
 * remembers how far it came, so after a night without power it goes on from there. Each step of each promise is taken
 * in a transaction of its own, once, however many watch.
 */
export async function watchPromises(world: World) {
  for (const terms of stepsOfAPromise) {
    const { from, to } = windowOf(terms, await reachedBy(world.db, terms.step), world.clock())
    for (let since = from; since < to; ) since = await walk(world, terms, since, to)
    await setReached(world.db, terms.step, to)
  }
}

/** One handful of promises, in the order in which they break; answers how far it came. */
async function walk(world: World, terms: (typeof stepsOfAPromise)[number], from: Date, to: Date): Promise<Date> {
  const due = await promisesDue(world.db, terms.step, from, to, atOnce)
  const failed: unknown[] = []
  for (const promise of due)
    await asSystem(world, (hands) => take(hands, terms, promise)).catch((error: unknown) => failed.push(error))
  // One that cannot be taken must not keep the others from being told; the job is run again for it.
  if (failed.length) throw failed[0]
  // Those taken are not found again, so the next handful may begin with others of the same instant.
  return due.length < atOnce ? to : new Date(due.at(-1)!.promised.getTime() - 1)
}

async function take(hands: Hands, { step, minutesBefore }: (typeof stepsOfAPromise)[number], { id, promised }: Due) {
  const ticket = await holdPromise(hands, id, promised)
  const which = ticket && (await takeStep(hands.tx, id, step, promised))
  if (!ticket || !which) return
  const { members, leads } = await peopleOfLine(hands.tx, ticket.line_id)
  const owner = ticket.assignee_id && (await workingAgent(hands.tx, ticket.assignee_id)) ? ticket.assignee_id : null
  const told = new Set([...(owner ? [owner] : members), ...(step === 'soon' ? [] : leads)])
  if (step !== 'missed') {
    const meta = { promised: promised.toISOString(), minutesLeft: minutesBefore, told: [...told] }
    await addEntry(hands, id, await hands.announce(promiseReminded(id, meta)), false)
    return
  }
  const again = which === 'again'
  const next = again ? null : nextUpdateBy(await promiseTerms(hands.tx, ticket.topic_id), ticket.priority, hands.now)
  const seq = await hands.announce(
    promiseMissed(id, {
      promised: promised.toISOString(),
      next: next?.toISOString() ?? null,
      again,
      waitsForClient: ticket.status === 'waiting_for_client',
      owner,
      leads,
      told: [...told],
    }),
  )
  await addEntry(hands, id, seq, true)
  // Once on a ticket the desk itself gives a new time; the next one is for a person to give.
  if (next) await setNextContact(hands, id, next, 'missed')
}
