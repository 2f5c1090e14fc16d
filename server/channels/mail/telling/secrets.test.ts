import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { myTickets } from '../../../screens/my-tickets.ts'
import { endSecret } from '../../../tickets/commands/end-secret.ts'
import { giveSecret } from '../../../tickets/commands/give-secret.ts'
import { postReply } from '../../../tickets/commands/post-reply.ts'
import { readSecret } from '../../../tickets/commands/read-secret.ts'

describe('Letters about what is read once', () => {
  const story = freshDesk()
  const lettersOf = async (ticketId: string, kind: string) =>
    story.world.db
      .selectFrom('letters')
      .select(['to_address', 'text', 'html'])
      .where('stream_id', '=', ticketId)
      .where('kind', '=', kind as never)
      .orderBy('id')
      .execute()
  const rowOf = async (number: number) =>
    (await myTickets(story.world, story.oleg, {})).open.find((row) => row.number === number)

  test('what staff pass on is told to whoever asked: where, until when, and no word of it; the list shows it', async () => {
    const { world, vera, oleg, jobs } = story
    const { ticketId, number } = await story.ticket()
    const given = await giveSecret(world, vera, { ticketId, words: 'only-once-canary', label: 'root на vps-17' })
    await jobs()
    const [letter, ...more] = await lettersOf(ticketId, 'secret_waits')
    assert.equal(more.length, 0)
    assert.match(letter!.text, /Мы передали вам: «root на vps-17»\./)
    assert.match(letter!.text, /до\s5\sмарта[\s\S]*12:00/)
    assert.ok(!(letter!.text + letter!.html).includes('only-once-canary'))
    assert.equal((await rowOf(number))?.toRead, '2026-03-05T09:00:00.000Z')
    await readSecret(world, oleg, given)
    assert.equal((await rowOf(number))?.toRead, undefined)
  })

  test('what was taken back before the letter was written is told to nobody, nor what clients pass to us', async () => {
    const { world, vera, oleg, jobs } = story
    const { ticketId } = await story.ticket()
    await endSecret(world, vera, await giveSecret(world, vera, { ticketId, words: 'hunter2!' }))
    await giveSecret(world, oleg, { ticketId, words: 'hunter2!' })
    await jobs()
    assert.deepEqual(await lettersOf(ticketId, 'secret_waits'), [])
  })

  test('an answer of ours says that a password was taken out of it, and until when it waits', async () => {
    const { world, vera, jobs } = story
    const { ticketId } = await story.ticket()
    const nextContactBy = '2026-03-02T12:00:00Z'
    await postReply(world, vera, { ticketId, text: 'Временный пароль: Qwerty!234', nextContactBy })
    await postReply(world, vera, { ticketId, text: 'Больше ничего не нужно.', nextContactBy })
    await jobs()
    const [first, second] = await lettersOf(ticketId, 'reply')
    assert.match(first!.text, /Пароль или ключ из этого письма убран[\s\S]*до\s5\sмарта/)
    assert.ok(!first!.text.includes('Qwerty!234'))
    assert.ok(!second!.text.includes('убран'))
  })

  test('the receipt says what was hidden of what the client wrote, that it is safe and what to do', async () => {
    const { jobs } = story
    const { ticketId } = await story.ticket('Не пускает.\nпароль: Zx9!kdW2\nкарта 4111 1111 1111 1111')
    await jobs()
    const [letter] = await lettersOf(ticketId, 'receipt')
    assert.match(letter!.text, /Скрыто: 1 пароль, 1 номер карты/)
    assert.match(letter!.text, /Смените его/)
    assert.match(letter!.text, /Номера карт и документов мы не храним/)
    assert.ok(!/Zx9!kdW2|чужие почтовые/.test(letter!.text))
  })
})
