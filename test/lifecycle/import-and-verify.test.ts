import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { attachToCluster } from '../../server/platform/cluster.ts'
import { endAllAfterwards, type Otklik, otklik, temporaryFolder, until } from './stage.ts'

describe('tickets are imported and the ledger is verified beside a running server', () => {
  endAllAfterwards()
  const folder = temporaryFolder()
  const data = path.join(folder, 'data')
  const file = path.join(folder, 'tickets.jsonl')
  const count = 600
  let server: Otklik
  let db: pg.Pool

  const run = (...args: string[]) => otklik(args, { env: { OTKLIK_DATA: data } })
  const filed = async () => (await db.query('select count(*)::int as n from tickets')).rows[0].n as number

  before(async () => {
    const ticket = (i: number) => ({
      subject: `ticket ${i}`,
      body: `It is broken, ${i}\r\n`,
      caller: `caller ${i % 90}`,
      group: `G${i % 3}`,
    })
    const lines = Array.from({ length: count }, (_, i) =>
      JSON.stringify(i === 7 ? { ...ticket(i), body: '' } : ticket(i)),
    )
    writeFileSync(file, lines.join('\n'))
  })
  after(() => db?.end())

  test('a mistyped folder holds no ledger, and none is made there', async () => {
    const { code, err } = await run('verify').ended
    assert.equal(code, 1)
    assert.match(err, /There is no database in .*data/)
    assert.ok(!existsSync(data))
  })

  test('nothing is imported into a desk that is not set up', async () => {
    server = run('serve')
    const address = await server.ready
    const { code, err } = await run('import', file, '--account', 'A-1').ended
    assert.equal(code, 1)
    assert.match(err, /not set up yet/)
    const founder = {
      company: 'Вектор',
      name: 'Мария',
      email: 'maria@desk.example',
      password: 'лошадь верно батарея скрепка',
      language: 'ru',
      zone: 'Europe/Moscow',
    }
    const answer = await fetch(`${address}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(founder),
    })
    assert.equal(answer.status, 200)
    db = new pg.Pool((await attachToCluster(data)).connection)
    db.on('error', () => {})
  })

  test('an import that is killed in the middle is completed by the next one, each ticket once', async () => {
    const killed = run('import', file, '--account', 'A-1')
    await until('some tickets are filed', async () => (await filed()) >= 20)
    killed.process.kill('SIGKILL')
    await killed.ended
    const before = await filed()
    assert.ok(before < count - 1, `only ${before} were filed when it was killed`)

    const report = path.join(folder, 'report.jsonl')
    const { code, out } = await run('import', file, '--account', 'A-1', '--json', '--report', report).ended
    assert.equal(code, 0)
    const outcome = JSON.parse(out)
    assert.deepEqual([outcome.filed + outcome.alreadyHere, outcome.refused], [count - 1, 1])
    assert.ok(outcome.alreadyHere >= 20)
    assert.equal(await filed(), count - 1)
    assert.deepEqual(JSON.parse(readFileSync(report, 'utf8')), {
      line: 8,
      code: 'malformed',
      field: 'body',
      why: 'Fill this in.',
    })
    const { rows } = await db.query("select count(*)::int as n from persons where kind = 'contact'")
    assert.equal(rows[0].n, 90)
  })

  test('a dry run says what would happen and to which line each group would go', async () => {
    const { code, out } = await run('import', file, '--account', 'B-2', '--dry-run').ended
    assert.equal(code, 0)
    assert.match(out, /599 tickets of 90 callers in 3 groups, 1 cannot be filed/)
    assert.match(out, /<- G0 \(200\)\n/)
    assert.match(out, /It would file 599 tickets and add 90 contacts and open the account B-2/)
    assert.equal(await filed(), count - 1)
  })

  test('the ledger holds, and when it does not the place is named', async () => {
    const whole = await run('verify').ended
    assert.equal(whole.code, 0)
    assert.match(whole.out, /^The ledger holds: \d+ events in \d+ streams/)

    const { rows } = await db.query("select number, id from tickets where subject = 'ticket 100'")
    const [{ number, id }] = rows
    const intruder = await db.connect()
    await intruder.query('set session_replication_role = replica')
    await intruder.query(
      `update event_content set content = jsonb_set(content, '{text}', '"fine"') where stream_id = $1`,
      [id],
    )
    intruder.release(true)

    const broken = await run('verify').ended
    assert.equal(broken.code, 1)
    assert.match(broken.err, new RegExp(`ticket ${number}, event 1: its words are not those it was sealed with`))
    const one = await run('verify', '--ticket', number, '--json').ended
    assert.equal(one.code, 1)
    const { holds, broken: place } = JSON.parse(one.out)
    assert.deepEqual([holds, place.ticket, place.seq, place.fault], [false, Number(number), 1, 'content'])
    assert.equal((await run('verify', '--ticket', String(Number(number) + 1)).ended).code, 0)
  })

  test('what was asked wrongly is told in words, with an exit code of its own', async () => {
    for (const [args, words] of [
      [['verify', '--ticket', 'abc'], /--ticket is "abc"/],
      [['verify', '--ticket', '999999'], /There is no ticket 999999/],
      [['verify', '--stream', 'abc'], /--stream is "abc"/],
      [['verify', '--all'], /Unknown option '--all'/],
      [['import'], /Name one file/],
      [['import', file], /Say whose tickets these are/],
      [['import', `${file}.gone`, '--account', 'A-1'], /cannot be read/],
      [['import', file, '--account', 'A-1', '--limit', '0'], /--limit is "0"/],
    ] as const) {
      const { code, err } = await run(...args).ended
      assert.equal(code, 2, err)
      assert.match(err, words)
    }
  })

  test('Russian speakers are answered in Russian', async () => {
    const { out } = await otklik(['import', file, '--account', 'B-2', '--dry-run'], {
      env: { OTKLIK_DATA: data, LANG: 'ru_RU.UTF-8' },
    }).ended
    assert.match(out, /Ничего не изменено\. Было бы заведено заявок: 599/)
  })

  test('the server has served through all of it', async () => {
    const answer = await fetch(`${await server.ready}/healthz`)
    assert.equal(answer.status, 200)
    server.process.kill('SIGTERM')
    assert.equal((await server.ended).code, 0)
  })
})
