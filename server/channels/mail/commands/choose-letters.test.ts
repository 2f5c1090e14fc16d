import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { historyOf, refuses } from '../../../../test/telling.ts'
import { myLetters } from '../../../screens/my-letters.ts'
import { handOver } from '../../../tickets/commands/hand-over.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { tellColleague } from '../../../tickets/commands/tell-colleague.ts'
import { chooseLetters } from './choose-letters.ts'

describe('Which letters a client gets', () => {
  const story = freshDesk()
  const all = ['receipt', 'hand_over', 'next_contact', 'missed', 'copies'] as const
  const nextContactBy = '2026-03-02T13:00:00Z'
  const lettersTo = async (personId: string) => {
    await story.jobs()
    const letters = await story.world.db
      .selectFrom('letters')
      .select('kind')
      .where('recipient_id', '=', personId)
      .where('state', '!=', 'declined')
      .where('kind', '!=', 'invitation')
      .orderBy('created_at')
      .orderBy('seq')
      .execute()
    return letters.map(({ kind }) => kind)
  }
  const handsOver = (ticketId: string) =>
    handOver(story.world, story.anna, {
      ticketId,
      lineId: story.lines.second,
      agentId: story.vera.id,
      summary: 'Диск полон, нужен инженер второй линии.',
      reason: 'Нужен инженер.',
      nextContactBy,
    })
  before(() => {
    story.clock.pass({ minutes: 1 })
  })

  test('every one, as long as nothing was chosen', async () => {
    const { letters } = await myLetters(story.world, story.oleg, {})
    assert.deepEqual(
      letters,
      all.map((kind) => ({ kind, on: true })),
    )
  })

  test('what was declined is not written, what asks for something is, and the choice stands in the history', async () => {
    const { world, oleg } = story
    await chooseLetters(world, oleg, { letters: ['missed', 'copies'] })
    const { ticketId } = await story.ticket()
    await handsOver(ticketId)
    await postReply(world, story.vera, { ticketId, text: 'Смотрим журнал.', nextContactBy })
    assert.deepEqual(await lettersTo(oleg.id), ['reply'])
    assert.equal((await historyOf(world, oleg.id)).at(-1), 'person.letters_chosen')
    await chooseLetters(world, oleg, { letters: [...all] })
    await story.ticket('Ещё одно')
    assert.deepEqual((await lettersTo(oleg.id)).sort(), ['receipt', 'reply'])
  })

  test('of a colleague’s ticket the answers alone, for who wants no copies of the rest', async () => {
    const { world, irina, oleg, vera } = story
    await chooseLetters(world, irina, { letters: ['receipt', 'hand_over', 'next_contact', 'missed'] })
    const { ticketId } = await story.ticket('Третье')
    await tellColleague(world, oleg, { ticketId, contactId: irina.id })
    await handsOver(ticketId)
    await postReply(world, vera, { ticketId, text: 'Смотрим журнал.', nextContactBy })
    assert.deepEqual(await lettersTo(irina.id), ['informed', 'reply'])
    const own = await story.ticket('Своё', irina)
    await handsOver(own.ticketId)
    assert.deepEqual((await lettersTo(irina.id)).sort(), ['hand_over', 'informed', 'receipt', 'reply'])
  })

  test('answers cannot be declined, and staff choose on the desk', async () => {
    const { world, oleg, anna } = story
    await assert.rejects(chooseLetters(world, oleg, { letters: ['reply'] as never }), { message: 'malformed' })
    await refuses(chooseLetters(world, anna, { letters: [] }), 'not_allowed')
    await refuses((async () => myLetters(world, anna, {}))(), 'not_allowed')
  })
})
