import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, test } from 'node:test'
import { systemStream } from '#platform/events.ts'
import { confirmed, freshDesk } from '../../test/cast.ts'
import { historyOf, refuses } from '../../test/telling.ts'
import { webhookList } from '../screens/webhook-list.ts'
import { webhookLog } from '../screens/webhook-log.ts'
import { handOver } from '../tickets/commands/hand-over.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { writeNote } from '../tickets/commands/write-note.ts'
import { addWebhook } from './commands/add-webhook.ts'
import { changeWebhook } from './commands/change-webhook.ts'
import { pauseWebhook } from './commands/pause-webhook.ts'
import { removeWebhook } from './commands/remove-webhook.ts'
import { renewWebhookSecret } from './commands/renew-webhook-secret.ts'
import { resumeWebhook } from './commands/resume-webhook.ts'
import { retryDelivery } from './commands/retry-delivery.ts'
import { testWebhook } from './commands/test-webhook.ts'
import { tidyWebhooks } from './timers.ts'

type Heard = { headers: http.IncomingHttpHeaders; body: string }

/** A receiver on this machine, which the configuration allows. */
const heard: Heard[] = []
let status = 200
const receiver = http.createServer(async (request, response) => {
  let body = ''
  for await (const piece of request) body += piece
  heard.push({ headers: request.headers, body })
  response.writeHead(status).end()
})
const listening = (async () => {
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  receiver.unref()
  return `127.0.0.1:${(receiver.address() as AddressInfo).port}`
})()
after(() => {
  receiver.closeAllConnections()
  receiver.close()
})

describe('A webhook', () => {
  const story = freshDesk('2026-03-02T09:00:00Z', { egressAllow: () => listening })
  let url = ''
  before(async () => {
    url = `http://${await listening}/otklik`
  })
  beforeEach(async () => {
    heard.length = 0
    status = 200
    const { webhooks } = await webhookList(story.world, story.maria, {})
    for (const { id } of webhooks) await removeWebhook(story.world, story.maria, { webhookId: id })
  })

  const add = (...events: Parameters<typeof addWebhook>[2]['events']) =>
    addWebhook(story.world, confirmed(story.world, story.maria), { url, events })
  const logOf = async (webhookId: string) => (await webhookLog(story.world, story.maria, { webhookId })).rows
  const one = async (webhookId: string) =>
    (await webhookList(story.world, story.maria, {})).webhooks.find(({ id }) => id === webhookId)!
  /** The worker goes by the clock of the database: time has passed there too. */
  async function later(time: Parameters<typeof story.clock.pass>[0]) {
    story.clock.pass(time)
    await story.pool.query(
      `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where task_identifier = 'send-webhook'), run_at := now())`,
    )
    await story.jobs()
  }
  const soon = () => ({ nextContactBy: new Date(story.clock().getTime() + 3_600_000).toISOString() })

  test('add-webhook: the receiver is told of what was chosen, signed, and without a word of what was written', async () => {
    const { world, oleg, anna } = story
    const { webhookId, secret } = await add('ticket.opened', 'ticket.replied')
    const { ticketId, number } = await story.ticket('Тайна: сайт не открывается.')
    await postReply(world, anna, { ticketId, text: 'Смотрим, это секрет.', ...soon() })
    await writeNote(world, anna, { ticketId, text: 'Никому не говорить.' })
    await story.jobs()

    const told = heard.map(({ body }) => JSON.parse(body))
    assert.deepEqual(
      told.map(({ type, doneBy }) => [type, doneBy]),
      [
        ['ticket.opened', 'client'],
        ['ticket.replied', 'agent'],
      ],
    )
    assert.deepEqual(told[0].data, {
      ticketId,
      number,
      accountId: story.vector,
      contactId: oleg.id,
      serviceId: null,
      topicId: told[0].data.topicId,
      lineId: story.lines.first,
      priority: 'high',
      impact: 'down',
    })
    assert.deepEqual(told[1].data, { ticketId, number, by: 'staff', status: 'open', ...soon(), reopened: false })
    assert.ok(!/[а-я]/i.test(heard.map(({ body }) => body).join('')))

    const { headers, body } = heard[0]!
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['otklik-signature']))!
    assert.equal(Number(t) * 1000, story.clock().getTime())
    assert.equal(v1, createHmac('sha256', secret!).update(`${t}.${body}`).digest('hex'))
    assert.equal(headers['otklik-delivery'], told[0].id)
    const rows = await logOf(webhookId)
    assert.deepEqual(
      rows.map(({ event, ticketNumber, state, attempts, status: answered }) => [
        event,
        ticketNumber,
        state,
        attempts,
        answered,
      ]),
      [
        ['ticket.replied', number, 'delivered', 1, 200],
        ['ticket.opened', number, 'delivered', 1, 200],
      ],
    )
  })

  test('tells of a ticket on a restricted line what it tells of any: ids and states', async () => {
    const { world, maria, lines } = story
    await add('ticket.handed_over')
    const { ticketId, number } = await story.ticket()
    await handOver(world, maria, {
      ticketId,
      lineId: lines.vip,
      summary: 'Важный клиент.',
      reason: 'Передаём.',
      ...soon(),
    })
    await story.jobs()
    const { data } = JSON.parse(heard[0]!.body)
    assert.deepEqual(data, { ticketId, number, fromLine: lines.first, toLine: lines.vip, to: null, ...soon() })
  })

  test('add-webhook: the secret is told once, and addresses of our own house are refused', async () => {
    const { world, maria } = story
    const key = randomUUID()
    const asked = { url, events: ['ticket.opened' as const] }
    const { webhookId, secret } = await addWebhook(world, confirmed(world, maria), asked, { key })
    assert.match(secret!, /^whsec_[\w-]{43}$/)
    assert.deepEqual(await addWebhook(world, confirmed(world, maria), asked, { key }), { webhookId, secret: null })
    for (const inner of ['http://127.0.0.1/', 'http://[::1]/', 'https://169.254.169.254/', 'https://crm.example:8443/'])
      await refuses(addWebhook(world, confirmed(world, maria), { ...asked, url: inner }), 'address_not_allowed')
    await refuses(addWebhook(world, story.vera, asked), 'not_allowed')
    const shown = await webhookList(world, maria, {})
    assert.ok(!JSON.stringify(shown).includes(secret!))
  })

  test('change-webhook: other events, another address', async () => {
    const { world, maria } = story
    const { webhookId } = await add('ticket.opened')
    await changeWebhook(world, confirmed(world, maria), { webhookId, url, events: ['ticket.replied'] })
    await story.ticket()
    await story.jobs()
    assert.equal(heard.length, 0)
    await refuses(
      changeWebhook(world, confirmed(world, maria), { webhookId, url: 'http://10.0.0.1/', events: ['ticket.opened'] }),
      'address_not_allowed',
    )
    await refuses(
      changeWebhook(world, confirmed(world, maria), { webhookId: randomUUID(), url, events: ['ticket.opened'] }),
      'webhook_not_found',
    )
  })

  test('is tried again, later each time, and is the same delivery with the same words', async () => {
    const { webhookId } = await add('ticket.opened')
    status = 503
    await story.ticket()
    await story.jobs()
    const [row] = await logOf(webhookId)
    assert.deepEqual([row!.state, row!.attempts, row!.fault, row!.status], ['queued', 1, 'status', 503])
    assert.equal(row!.nextTryAt, new Date(story.clock().getTime() + 10_000).toISOString())

    await later({ seconds: 9 })
    assert.equal(heard.length, 1)
    status = 200
    await later({ seconds: 1 })
    assert.equal(heard.length, 2)
    assert.equal(heard[1]!.body, heard[0]!.body)
    assert.equal(heard[1]!.headers['otklik-delivery'], heard[0]!.headers['otklik-delivery'])
    assert.notEqual(heard[1]!.headers['otklik-signature'], heard[0]!.headers['otklik-signature'])
    assert.deepEqual(
      (await logOf(webhookId)).map(({ state, attempts }) => [state, attempts]),
      [['delivered', 2]],
    )
    assert.equal((await one(webhookId)).failingSince, null)
  })

  test('retry-delivery: what was given up can be tried again by hand', async () => {
    const { world, maria } = story
    const { webhookId } = await add('ticket.opened')
    status = 500
    await story.ticket()
    await story.jobs()
    const deliveryId = (await logOf(webhookId))[0]!.id
    await refuses(retryDelivery(world, maria, { webhookId, deliveryId }), 'delivery_not_failed')
    await refuses(retryDelivery(world, maria, { webhookId, deliveryId: randomUUID() }), 'delivery_not_found')
    for (const wait of [10, 30, 120, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400]) await later({ seconds: wait })
    assert.deepEqual(
      (await logOf(webhookId)).map(({ state, attempts }) => [state, attempts]),
      [['failed', 11]],
    )

    status = 204
    await retryDelivery(world, maria, { webhookId, deliveryId })
    await story.jobs()
    assert.deepEqual(
      (await logOf(webhookId)).map(({ state, attempts }) => [state, attempts]),
      [['delivered', 1]],
    )
    assert.equal(heard.at(-1)!.headers['otklik-delivery'], deliveryId)
  })

  test('is given up at once where the desk may never go', async () => {
    const { world } = story
    const { webhookId } = await add('ticket.opened')
    await world.db.updateTable('webhooks').set({ url: 'http://127.0.0.1:1/' }).execute()
    await story.ticket()
    await story.jobs()
    const [row] = await logOf(webhookId)
    assert.deepEqual([row!.state, row!.fault, row!.status], ['failed', 'port_not_allowed', null])
  })

  test('resume-webhook: paused when nothing arrived for three days, with a letter to administrators; then what waited goes out', async () => {
    const { world, maria } = story
    const { webhookId } = await add('ticket.opened')
    status = 500
    await story.ticket()
    await story.jobs()
    await later({ days: 2, hours: 23 })
    assert.equal((await one(webhookId)).state, 'active')
    await story.ticket()
    await story.jobs()
    await later({ hours: 1 })
    const paused = await one(webhookId)
    assert.deepEqual([paused.state, paused.pausedWhy], ['paused', 'failing'])
    const letters = await world.db
      .selectFrom('letters')
      .select(['recipient_id', 'text'])
      .where('kind', '=', 'webhook_paused')
      .execute()
    assert.deepEqual(
      letters.map(({ recipient_id }) => recipient_id),
      [maria.id],
    )
    assert.match(letters[0]!.text, new RegExp(url))

    const before = heard.length
    await later({ days: 1 })
    await story.ticket()
    await story.jobs()
    assert.equal(heard.length, before)
    status = 200
    await resumeWebhook(world, maria, { webhookId })
    await story.jobs()
    assert.deepEqual(
      (await logOf(webhookId)).map(({ state }) => state),
      ['delivered', 'delivered'],
    )
    await refuses(resumeWebhook(world, maria, { webhookId }), 'webhook_active')
  })

  test('pause-webhook: by hand, and nothing of the meantime is made up for', async () => {
    const { world, maria } = story
    const { webhookId } = await add('ticket.opened')
    await pauseWebhook(world, maria, { webhookId })
    await refuses(pauseWebhook(world, maria, { webhookId }), 'webhook_paused')
    await refuses(testWebhook(world, maria, { webhookId }), 'webhook_paused')
    await story.ticket()
    await resumeWebhook(world, maria, { webhookId })
    await story.jobs()
    assert.equal(heard.length, 0)
  })

  test('test-webhook: a delivery to try the receiver with, signed like any other', async () => {
    const { world, maria } = story
    const { webhookId, secret } = await add('ticket.closed')
    const { deliveryId } = await testWebhook(world, maria, { webhookId })
    await story.jobs()
    const { headers, body } = heard[0]!
    const { id, type, data } = JSON.parse(body)
    assert.deepEqual([id, type, data], [deliveryId, 'webhook.tested', {}])
    const [, t, v1] = /^t=(\d+),v1=(.*)$/.exec(String(headers['otklik-signature']))!
    assert.equal(v1, createHmac('sha256', secret!).update(`${t}.${body}`).digest('hex'))
  })

  test('renew-webhook-secret: for a day both secrets sign, then the new one alone; neither lies open in the database', async () => {
    const { world, maria } = story
    const { webhookId, secret: first } = await add('ticket.closed')
    await refuses(renewWebhookSecret(world, maria, { webhookId }), 'step_up_needed')
    const { secret: second } = await renewWebhookSecret(world, confirmed(world, maria), { webhookId })
    assert.notEqual(second, first)
    const signed = async () => {
      await testWebhook(world, maria, { webhookId })
      await story.jobs()
      const { headers, body } = heard.at(-1)!
      const [t, ...each] = String(headers['otklik-signature']).split(',')
      const by = (secret: string) =>
        `v1=${createHmac('sha256', secret)
          .update(`${t!.slice(2)}.${body}`)
          .digest('hex')}`
      return each.map((one) => (one === by(second!) ? 'second' : one === by(first!) ? 'first' : 'neither'))
    }
    assert.deepEqual(await signed(), ['second', 'first'])
    story.clock.pass({ hours: 24 })
    assert.deepEqual(await signed(), ['second'])

    const kept = JSON.stringify(await world.db.selectFrom('webhooks').selectAll().execute())
    for (const secret of [first!, second!]) assert.ok(!kept.includes(Buffer.from(secret).toJSON().data.join(',')))
    await refuses(renewWebhookSecret(world, confirmed(world, maria), { webhookId: randomUUID() }), 'webhook_not_found')
  })

  test('remove-webhook: takes its log along, and what was waiting is told to nobody', async () => {
    const { world, maria } = story
    const { webhookId } = await add('ticket.opened')
    await story.ticket()
    await removeWebhook(world, maria, { webhookId })
    await story.jobs()
    assert.equal(heard.length, 0)
    await refuses(webhookLog(world, maria, { webhookId }), 'webhook_not_found')
    await refuses(removeWebhook(world, maria, { webhookId }), 'webhook_not_found')
    const history = await historyOf(world, systemStream)
    for (const kind of [
      'webhook.added',
      'webhook.changed',
      'webhook.paused',
      'webhook.resumed',
      'webhook.tested',
      'webhook.removed',
      'webhook.secret_renewed',
      'webhook.delivery_retried',
    ])
      assert.ok(history.includes(kind), kind)
  })

  test('tells of an event once though its job runs twice, and again under the same id when a node died over it', async () => {
    const { webhookId } = await add('ticket.opened')
    const runAgain = async () => {
      await story.pool.query(`select graphile_worker.add_job('send-webhook', json_build_object('webhook', $1::text))`, [
        webhookId,
      ])
      await story.jobs()
    }
    await story.ticket()
    await story.jobs()
    await runAgain()
    assert.equal(heard.length, 1)
    await story.world.db.updateTable('webhook_deliveries').set({ state: 'sending', delivered_at: null }).execute()
    await runAgain()
    assert.equal(heard.length, 2)
    assert.equal(heard[1]!.body, heard[0]!.body)
  })

  test('leaves a receiver alone after a failure: what else is due waits with it, and comes in its order', async () => {
    const { webhookId } = await add('ticket.opened')
    status = 500
    const first = await story.ticket()
    const second = await story.ticket()
    await story.jobs()
    const attempts = async () => (await logOf(webhookId)).map(({ attempts: n }) => n)
    assert.ok((await attempts()).reduce((sum, n) => sum + n, 0) <= 2)
    status = 200
    heard.length = 0
    await later({ seconds: 10 })
    const told = heard.map(({ body }) => JSON.parse(body).data.number).sort()
    assert.deepEqual(told, [first.number, second.number])
  })

  test('has a log of a month', async () => {
    const { webhookId } = await add('ticket.opened')
    await story.ticket()
    await story.jobs()
    story.clock.pass({ days: 29 })
    await tidyWebhooks(story.world)
    assert.equal((await logOf(webhookId)).length, 1)
    story.clock.pass({ days: 2 })
    await tidyWebhooks(story.world)
    assert.equal((await logOf(webhookId)).length, 0)
  })
})
