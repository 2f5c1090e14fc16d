/** Whatever is merged and taken apart, in whatever order: what was said is read where it belongs, and what is over promises nothing. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { verify } from '#platform/ledger/verify.ts'
import { Refused } from '#platform/refused.ts'
import { freshDesk, type Story } from '../../../test/cast.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { mergeTicket } from '../commands/merge-ticket.ts'
import { openTicket } from '../commands/open-ticket.ts'
import { postReply } from '../commands/post-reply.ts'
import { takeApart } from '../commands/take-apart.ts'

type Made = Awaited<ReturnType<Story['ticket']>>
type Doing = { merge: [number, number] } | { apart: number } | { says: number }

const tickets = 5
const one = fc.nat({ max: tickets - 1 })
const doings = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(one, one).map((merge): Doing => ({ merge })) },
    { weight: 2, arbitrary: one.map((apart): Doing => ({ apart })) },
    { weight: 2, arbitrary: one.map((says): Doing => ({ says })) },
  ),
  { minLength: 4, maxLength: 14 },
)

/** The same in a few lines: of each ticket the one it went into by a merge of its own. */
class Model {
  into = new Map<number, number>()
  said = Array.from({ length: tickets }, () => [] as string[])
  last = (n: number): number => (this.into.has(n) ? this.last(this.into.get(n)!) : n)
  merge(from: number, to: number) {
    if (this.into.has(from) || this.last(to) === from) return false
    this.into.set(from, this.last(to))
    return true
  }
}

describe('Merging and taking apart', () => {
  const story = freshDesk()

  test('in any order leaves each word in its place, every chain whole and no clock on what is over', async () => {
    await fc.assert(
      fc.asyncProperty(doings, async (sequence) => {
        const made: Made[] = []
        for (let n = 0; n < tickets; n++) made.push(await openTicket(story.world, client(), { text: `Начало ${n}.` }))
        const model = new Model()
        for (const [step, doing] of sequence.entries()) await does(doing, step, made, model)
        await holds(made, model)
      }),
      { numRuns: 12 },
    )
    assert.equal((await verify(story.world.db, null)).broken, null)
  })

  /** Whoever brings much in is not counted. */
  const client = () => ({ ...story.oleg, channel: 'import' })

  async function does(doing: Doing, step: number, made: Made[], model: Model) {
    const { world, anna } = story
    const done = (work: Promise<unknown>) =>
      work.then(
        () => true,
        (error) => {
          if (error instanceof Refused) return false
          throw error
        },
      )
    if ('merge' in doing) {
      const [from, to] = doing.merge
      const input = { ticketId: made[from]!.ticketId, into: made[to]!.number }
      assert.equal(await done(mergeTicket(world, anna, input)), model.merge(from, to))
    } else if ('apart' in doing) {
      const was = model.into.delete(doing.apart)
      assert.equal(await done(takeApart(world, anna, { ticketId: made[doing.apart]!.ticketId })), was)
    } else {
      const text = `Слово ${step} о заявке ${doing.says}.`
      const said = await postReply(world, client(), { ticketId: made[doing.says]!.ticketId, text })
      const heard = model.last(doing.says)
      assert.equal(said.ticketId, made[heard]!.ticketId)
      model.said[heard]!.push(text)
    }
  }

  async function holds(made: Made[], model: Model) {
    const { world, anna, oleg } = story
    for (const [n, { number }] of made.entries()) {
      const page = await ticketPage(world, anna, { number })
      const last = model.last(n)
      assert.equal(page.mergedInto?.number, last === n ? undefined : made[last]!.number)
      assert.equal(page.nextContactBy === null, last !== n)
      const parts = made.filter((_, m) => m !== n && model.last(m) === n).map((part) => part.number)
      assert.deepEqual(page.tookIn.map((part) => part.number).sort(), last === n ? parts.sort() : [])
      const words = (entries: readonly { text: string | null }[]) =>
        entries.map(({ text }) => text).filter((text) => text?.startsWith('Слово'))
      assert.deepEqual(words(page.entries), model.said[n])
      assert.deepEqual(words((await clientTicket(world, oleg, { number })).entries), model.said[n])
    }
  }
})
