import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { deskHealth } from '../../../screens/desk-health.ts'
import { keepMail } from './keep.ts'
import { setMailAside } from './store.ts'
import { watchIncoming } from './watch.ts'

describe('Mail that lies without an end', () => {
  const desk = freshDesk()
  const arrives = (name: string) =>
    keepMail(desk.world, {
      source: 'pipe',
      envelopeFrom: null,
      envelopeTo: [],
      raw: Buffer.from(`Subject: ${name}\n\n`),
    })
  const alarms = async () => {
    await watchIncoming(desk.world)
    const { rows } = await desk.pool.query<{ meta: object }>(
      `select meta from events where kind = 'mail.lies' order by seq`,
    )
    return rows.map(({ meta }) => meta)
  }

  test('is told of after five minutes to every administrator by one letter, and within the hour not again', async () => {
    await arrives('waits')
    await setMailAside(desk.world.db, (await arrives('is broken'))!, 'crashed')
    assert.deepEqual(await alarms(), [])
    desk.clock.pass({ minutes: 6 })
    assert.deepEqual(await alarms(), [{ waiting: 1, aside: 1 }])
    const { findings } = await deskHealth(desk.world, desk.maria, {})
    const found = findings.filter(({ code }) => code.startsWith('mail_'))
    assert.deepEqual(
      found.map(({ code, n }) => `${code} ${n}`),
      ['mail_aside 1', 'mail_lies 1', 'mail_nowhere 0'],
    )
    await arrives('waits, too')
    desk.clock.pass({ minutes: 6 })
    assert.equal((await alarms()).length, 1)
    desk.clock.pass({ minutes: 60 })
    assert.deepEqual((await alarms()).at(-1), { waiting: 1, aside: 0 })

    await desk.pool.query(`delete from graphile_worker._private_jobs where payload::jsonb ? 'mail'`)
    await desk.jobs()
    const { rows } = await desk.pool.query<{ to_address: string; text: string }>(
      `select to_address, text from letters where kind = 'mail_lies' order by id`,
    )
    assert.deepEqual(
      rows.map(({ to_address }) => to_address),
      ['maria@desk.example', 'maria@desk.example'],
    )
    assert.match(rows[0]!.text, /ждёт прочтения 1 письмо.*отложено 1 письмо/s)
  })
})
