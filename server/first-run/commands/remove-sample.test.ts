import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Actor } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { emptyDesk, freshDesk, type Player, password } from '../../../test/cast.ts'
import { mailSink } from '../../../test/mail-sink.ts'
import { historyOf, refuses, ticketNow } from '../../../test/telling.ts'
import { firstSteps } from '../../screens/first-steps.ts'
import { myTurn } from '../../screens/my-turn.ts'
import { ticketByLink } from '../../screens/ticket-by-link.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { setUpDesk } from '../../staff/commands/set-up-desk.ts'
import { postReply } from '../../tickets/commands/post-reply.ts'
import { removeSample } from './remove-sample.ts'

const founder = {
  company: 'Вектор Хостинг',
  name: 'Мария Петрова',
  email: 'maria@desk.example',
  password,
  language: 'ru',
  zone: 'Europe/Moscow',
} as const

describe('The sample request', () => {
  const sink = mailSink()
  const story = emptyDesk(undefined, { smtpUrl: sink.url })
  let nobody: Actor
  let maria: Player
  before(async () => {
    const { world } = story
    const visit = { ip: '203.0.113.1', userAgent: 'story', language: 'ru' as const }
    nobody = await whoAsks(world, null, visit)
    let token = ''
    await setUpDesk(
      world,
      nobody,
      { ...founder, sample: 'yes' },
      {
        keepSession: (kept) => {
          token = kept!
        },
      },
    )
    maria = (await whoAsks(world, tokenHash(token), visit)) as Player
  })
  const sample = async () => (await firstSteps(story.world, maria, {})).sample!
  const page = async () => ticketPage(story.world, maria, { number: (await sample()).number })

  test('stands in the queue of the new desk, named a sample, with a time promised', async () => {
    const { rows } = await myTurn(story.world, maria, {})
    assert.equal(rows.length, 1)
    assert.partialDeepStrictEqual(rows[0], { accountName: 'Пример', status: 'new', reason: 'new' })
    assert.match(rows[0]!.subject, /^\[Пример\] /)
    const { entries, account, line, nextContactBy } = await page()
    assert.deepEqual([account.contractNumber, line.name], ['SAMPLE-1', 'Первая линия'])
    assert.ok(nextContactBy! > story.clock().toISOString())
    assert.partialDeepStrictEqual(entries[0], { side: 'client', channel: 'system', trust: 'system' })
  })

  test('is answered as any other, and its letters stay here even where mail goes out', async () => {
    const { world, jobs } = story
    const { ticketId } = await page()
    assert.equal((await sample()).answered, false)
    const nextContactBy = '2026-03-02T12:00:00Z'
    await postReply(world, maria, { ticketId, text: 'Вернули PHP 8.2, проверьте.', nextContactBy })
    await jobs()
    assert.equal((await sample()).answered, true)
    const letters = await world.db
      .selectFrom('letters')
      .select(['kind', 'state'])
      .where('stream_id', '=', ticketId)
      .execute()
    assert.deepEqual(letters.map(({ kind }) => kind).sort(), ['receipt', 'reply'])
    assert.deepEqual(new Set(letters.map(({ state }) => state)), new Set(['local']))
    assert.equal(sink.fresh().length, 0)
  })

  test('shows what its client would see, until it is removed', async () => {
    const { world } = story
    const { number, seenByClient } = await sample()
    const k = new URL(seenByClient!, 'http://desk.example').searchParams.get('k')!
    assert.equal((await ticketByLink(world, nobody, { number, k })).number, number)
    await removeSample(world, maria, {})
    await refuses(ticketByLink(world, nobody, { number, k }), 'ticket_link_not_found')
    assert.partialDeepStrictEqual(await sample(), { removed: true, seenByClient: null })
  })

  test('once removed it is closed and its history says why; its client is out, and nobody removes it twice', async () => {
    const { world } = story
    const { ticketId, account, entries, contact } = await page()
    assert.partialDeepStrictEqual(await ticketNow(world, ticketId), { status: 'closed', next_contact_by: null })
    assert.deepEqual((await historyOf(world, ticketId)).at(-1), 'ticket.closed')
    assert.partialDeepStrictEqual(entries.at(-1), { event: 'ticket.closed', change: { why: 'sample_removed' } })
    assert.ok(entries.some(({ text }) => text === 'Вернули PHP 8.2, проверьте.'))
    assert.equal((await historyOf(world, account.id)).at(-1), 'account.contact_ended')
    assert.equal((await historyOf(world, contact.id)).at(-1), 'person.stopped')
    assert.equal((await myTurn(world, maria, {})).rows.length, 0)
    await refuses(removeSample(world, maria, {}), 'sample_not_found')
  })
})

describe('The page of the first run', () => {
  const story = emptyDesk()
  const sent = async (fields: Record<string, string>) => {
    const { http } = await story.http()
    return http.inject({
      method: 'POST',
      url: '/setup',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams(fields).toString(),
    })
  }

  test('puts the sample into the queue where its box was left ticked', async () => {
    const answer = await sent({ ...founder, language: 'en', sample: 'yes' })
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/desk'])
    const filed = await story.world.db.selectFrom('tickets').select('subject').execute()
    assert.deepEqual(filed, [{ subject: '[Sample] The site opens every other time, error 502' }])
  })
})

describe('The first steps', () => {
  const story = freshDesk()

  test('without a sample they are what every desk needs, told from what is there', async () => {
    const { world, maria } = story
    const steps = await firstSteps(world, maria, {})
    assert.deepEqual(steps, { young: true, sample: null, colleagues: true, mailGoesOut: false })
    await refuses(removeSample(world, maria, {}), 'sample_not_found')
  })

  test('are shown for a month', async () => {
    const { world, maria, clock } = story
    clock.pass({ days: 29 })
    assert.equal((await firstSteps(world, maria, {})).young, true)
    clock.pass({ days: 2 })
    assert.equal((await firstSteps(world, maria, {})).young, false)
  })
})
