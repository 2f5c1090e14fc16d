import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { verify } from '#platform/ledger/verify.ts'
import { freshDesk } from '../../../test/cast.ts'
import { everythingStored, historyOf, nothing, refuses, saidIn, ticketNow } from '../../../test/telling.ts'
import { assignTicket } from '../commands/assign-ticket.ts'
import { endSecret } from '../commands/end-secret.ts'
import { giveSecret } from '../commands/give-secret.ts'
import { postReply } from '../commands/post-reply.ts'
import { readSecret } from '../commands/read-secret.ts'
import { showHidden } from '../commands/show-hidden.ts'
import { writeNote } from '../commands/write-note.ts'
import { endSecrets } from './timers.ts'

const card = '4111 1111 1111 1111'

describe('What nobody should have sent', () => {
  const story = freshDesk()
  const rowsOf = (ticketId: string) =>
    story.world.db
      .selectFrom('one_time_secrets')
      .select(['id', 'label', 'for_side', 'seq', 'key', 'read_by', 'ended_why'])
      .where('ticket_id', '=', ticketId)
      .orderBy('id')
      .execute()
  const stored = () => everythingStored(story.pool)

  test('is hidden in subject, words, index, letter and kept answer before any of them is made', async () => {
    const { world, oleg, vera, later } = story
    const { ticketId } = await story.ticket(`Карта ${card}\nНе проходит картой ${card}, код CVV: 987.`)
    assert.equal((await ticketNow(world, ticketId)).subject, 'Карта •••• 1111')
    const { text } = await saidIn(world, ticketId, 'ticket.opened')
    assert.equal(text, 'Карта •••• 1111\nНе проходит картой •••• 1111, код CVV: ••••••.')
    const key = '7f1f3bb4-1111-4a7a-9c56-3f6f0c7a1c11'
    await postReply(world, oleg, { ticketId, text: `карта 5555 5555 5555 4444` }, { key })
    await writeNote(world, vera, { ticketId, text: 'Клиент продиктовал карту 4000 0566 5566 5556.' })
    await later({ minutes: 5 })
    const everything = await stored()
    for (const canary of ['4111 1111', '5555 5555', '5566 5556', 'CVV: 987'])
      assert.ok(!everything.includes(canary), canary)
    const { meta } = await world.db
      .selectFrom('events')
      .select('meta')
      .where('stream_id', '=', ticketId)
      .where('kind', '=', 'ticket.opened')
      .executeTakeFirstOrThrow()
    assert.deepEqual(meta.hidden, ['card:2', 'cvv:1'])
    assert.equal((await verify(world.db, ticketId)).broken, null)
  })

  test('a password in a message becomes something that whoever has the ticket reads once', async () => {
    const { world, vera, anna, oleg } = story
    const { ticketId } = await story.ticket('Не пускает.\nпароль от панели: Zx9!kdW2')
    const [secret, ...more] = await rowsOf(ticketId)
    assert.deepEqual([secret?.label, secret?.for_side, secret?.seq, more.length], ['пароль от панели', 'staff', 1, 0])
    await assignTicket(world, vera, { ticketId, agentId: vera.id })
    const asked = { ticketId, secretId: secret!.id }
    await refuses(readSecret(world, anna, asked), 'secret_not_yours')
    await refuses(readSecret(world, oleg, asked), 'secret_not_yours')
    assert.equal((await readSecret(world, vera, asked)).words, 'Zx9!kdW2')
    assert.ok((await historyOf(world, ticketId)).includes('ticket.secret_read'))
  })

  test('a password in our reply is for the client, one in a note never is', async () => {
    const { world, vera, oleg } = story
    const { ticketId } = await story.ticket()
    await postReply(world, vera, {
      ticketId,
      text: 'Временный пароль: Qwerty!234',
      nextContactBy: '2026-03-02T12:00:00Z',
    })
    await writeNote(world, vera, { ticketId, text: 'root password: s3cr3t-word' })
    const [reply, note] = await rowsOf(ticketId)
    assert.deepEqual([reply?.for_side, note?.for_side], ['client', 'staff'])
    assert.equal((await readSecret(world, oleg, { ticketId, secretId: reply!.id })).words, 'Qwerty!234')
    await refuses(readSecret(world, oleg, { ticketId, secretId: note!.id }), 'secret_not_yours')
  })

  test('give-secret: it lies sealed and in no other place, and not every door leads to it', async () => {
    const { world, oleg, mallory, vera } = story
    const { ticketId } = await story.ticket()
    const key = '7f1f3bb4-2222-4a7a-9c56-3f6f0c7a1c11'
    const words = 'only-once-canary-31337'
    const { secretId } = await giveSecret(world, oleg, { ticketId, words, label: 'root на vps-17' }, { key })
    assert.ok(!(await stored()).includes('only-once-canary'))
    await refuses(giveSecret(world, mallory, { ticketId, words }), 'ticket_not_found')
    await refuses(readSecret(world, mallory, { ticketId, secretId }), 'secret_not_found')
    await refuses(readSecret(world, vera, { ticketId, secretId: nothing }), 'secret_not_found')
    await readSecret(world, vera, { ticketId, secretId }, { key: '7f1f3bb4-3333-4a7a-9c56-3f6f0c7a1c11' })
    assert.ok(!(await stored()).includes('only-once-canary'), 'the kept answer has no word of it')
  })

  test('read-secret: of two agents at once one reads it, and the other is told by whom it was read', async () => {
    const { world, oleg, vera, anna } = story
    const { ticketId } = await story.ticket()
    const { secretId } = await giveSecret(world, oleg, { ticketId, words: 'hunter2!' })
    const tries = await Promise.allSettled(
      [vera, anna].map((agent) => readSecret(world, agent, { ticketId, secretId })),
    )
    const read = tries.filter((one) => one.status === 'fulfilled')
    const [refused] = tries.filter((one) => one.status === 'rejected')
    assert.equal(read.length, 1)
    const [row] = await rowsOf(ticketId)
    const reader = row?.read_by === vera.id ? 'Вера Вторая' : 'Анна Первая'
    assert.deepEqual([refused?.reason.code, refused?.reason.facts?.who], ['secret_read', reader])
  })

  test('read-secret: an answer that was lost on its way may be asked for again for five minutes, then nothing is left', async () => {
    const { world, oleg, vera, later } = story
    const { ticketId } = await story.ticket()
    const { secretId } = await giveSecret(world, oleg, { ticketId, words: 'hunter2!' })
    const asked = { ticketId, secretId }
    await readSecret(world, vera, asked)
    await later({ minutes: 4 })
    assert.equal((await readSecret(world, vera, asked)).words, 'hunter2!')
    assert.equal((await historyOf(world, ticketId)).filter((kind) => kind === 'ticket.secret_read').length, 1)
    await later({ minutes: 2 })
    await refuses(readSecret(world, vera, asked), 'secret_read')
    await endSecrets(world)
    assert.equal((await rowsOf(ticketId))[0]?.key, null)
  })

  test('end-secret: seen by its reader or taken back by its giver, and by nobody else', async () => {
    const { world, oleg, vera, anna } = story
    const { ticketId } = await story.ticket()
    const first = await giveSecret(world, oleg, { ticketId, words: 'hunter2!' })
    await refuses(endSecret(world, anna, first), 'secret_not_found')
    await readSecret(world, vera, first)
    await refuses(endSecret(world, oleg, first), 'secret_read')
    await endSecret(world, vera, first)
    const second = await giveSecret(world, oleg, { ticketId, words: 'hunter3!' })
    await endSecret(world, oleg, second)
    await refuses(readSecret(world, vera, second), 'secret_gone')
    assert.deepEqual(
      (await rowsOf(ticketId)).map(({ key, ended_why }) => [key, ended_why]),
      [
        [null, null],
        [null, 'taken_back'],
      ],
    )
  })

  test('what nobody reads in 72 hours is gone, and the history says so', async () => {
    const { world, oleg, vera, later } = story
    const { ticketId } = await story.ticket()
    const given = await giveSecret(world, oleg, { ticketId, words: 'hunter2!' })
    await later({ hours: 73 })
    await refuses(readSecret(world, vera, given), 'secret_gone')
    await endSecrets(world)
    assert.deepEqual(
      (await rowsOf(ticketId)).map(({ key, ended_why }) => [key, ended_why]),
      [[null, 'expired']],
    )
    assert.ok((await historyOf(world, ticketId)).includes('ticket.secret_ended'))
  })

  test('show-hidden: a number that is no card is shown again by its writer or an agent, for a day, and the chain holds', async () => {
    const { world, oleg, irina, vera, later } = story
    const { ticketId } = await story.ticket('Сайт не открывается\nПрибор 4111111111111111 молчит.')
    assert.match(String((await saidIn(world, ticketId, 'ticket.opened')).text), /Прибор •••• 1111 молчит/)
    await refuses(showHidden(world, irina, { ticketId, seq: 1 }), 'hidden_not_found')
    await showHidden(world, oleg, { ticketId, seq: 1 })
    assert.match(String((await saidIn(world, ticketId, 'ticket.opened')).text), /Прибор 4111111111111111 молчит/)
    assert.deepEqual(await verify(world.db, ticketId).then(({ broken }) => broken), null)
    await refuses(showHidden(world, oleg, { ticketId, seq: 1 }), 'hidden_not_found')

    await postReply(world, oleg, { ticketId, text: 'Ещё один: 5555555555554444' })
    const { last } = await world.db
      .selectFrom('messages')
      .select((eb) => eb.fn.max('seq').as('last'))
      .where('ticket_id', '=', ticketId)
      .executeTakeFirstOrThrow()
    await later({ hours: 25 })
    await refuses(showHidden(world, vera, { ticketId, seq: last }), 'hidden_not_found')
  })

  test('a replaced word holds only by the event that replaced it', async () => {
    const { world, pool, oleg } = story
    const { ticketId } = await story.ticket('Сайт не открывается\nПрибор 4111111111111111 молчит.')
    await showHidden(world, oleg, { ticketId, seq: 1 })
    assert.equal((await verify(world.db, ticketId)).broken, null)
    await refuses(
      pool.query(`update event_content set content = '{}' where stream_id = $1 and seq = 1`, [ticketId]),
      '23001',
    )
    await pool.query('alter table event_content disable trigger contents_stay')
    await pool.query(
      `update event_content set content = jsonb_set(content, '{text}', '"other"') where stream_id = $1 and seq = 1`,
      [ticketId],
    )
    assert.equal((await verify(world.db, ticketId)).broken?.fault, 'content')
  })
})
