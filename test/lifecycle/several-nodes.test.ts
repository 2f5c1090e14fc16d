import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { type Cluster, startCluster } from '../../server/platform/cluster.ts'
import { mailSink } from '../mail-sink.ts'
import { Caller, password } from './caller.ts'
import { cloneIn, endAllAfterwards, health, type Otklik, otklik, temporaryFolder, until } from './stage.ts'

describe('several processes on one database are one desk', () => {
  endAllAfterwards()
  const sink = mailSink()
  const place = temporaryFolder()
  const data = path.join(place, 'data')
  let cluster: Cluster
  let db: pg.Pool
  let env: Record<string, string>
  let first: Otklik
  let second: Otklik
  let maria: Caller
  let oleg: Caller

  const all: Otklik[] = []
  const started = (one: Otklik) => {
    all.push(one)
    return one
  }
  const start = (more: Record<string, string> = {}, ...args: string[]) =>
    started(otklik(['serve', ...args], { env: { ...env, ...more } }))
  const nodes = async () =>
    (await db.query("select pid, roles, version from nodes where seen_at > now() - interval '35 s'")).rows

  before(async () => {
    cluster = await startCluster(path.join(place, 'postgresql'), { settings: { fsync: 'off' } })
    db = new pg.Pool(cluster.connection)
    db.on('error', () => {})
    const { host, port, user, database } = cluster.connection
    env = {
      OTKLIK_DATA: data,
      DATABASE_URL: `postgresql://${user}@/${database}?host=${host}&port=${port}`,
      LOG_LEVEL: 'trace',
    }
    ;[first, second] = [start(), start()]
    maria = await (await Caller.setsUp(await first.ready)).withFactor()
    await second.ready
    oleg = await maria.withOwner('77-1', 'oleg@vector.example')
  })
  after(async () => {
    await db?.end()
    await cluster?.stop()
  })

  test('who has signed in at one is known at the other, and who signs out is unknown at both', async () => {
    const other = await Caller.signsIn(await second.ready, 'portal', 'oleg@vector.example')
    assert.equal((await other.at(await first.ready).get('/me')).status, 200)
    assert.equal((await other.send('/sign-out', {})).status, 200)
    await until('the other has heard of it', async () => (await other.at(maria.address).get('/me')).status === 401)
  })

  test('failed tries are counted together', async () => {
    const wrong = { door: 'portal', email: 'nobody@vector.example', password: 'не тот пароль совсем' }
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) {
      const at = n % 2 ? await first.ready : await second.ready
      statuses.push((await new Caller(at, '').send('/sign-in', wrong)).status)
    }
    assert.deepEqual([statuses[9], statuses[11]], [401, 429])
  })

  test('a page open at one hears what was written at the other', async () => {
    const open = await fetch(`${await second.ready}/live`, { headers: { cookie: maria.cookie } })
    const reader = open.body!.pipeThrough(new TextDecoderStream()).getReader()
    const { ticketId } = await oleg.opens('Сайт не открывается')
    let heard = ''
    while (!heard.includes(ticketId)) heard += (await reader.read()).value ?? assert.fail('the stream ended')
    await reader.cancel()
  })

  test('a mail server set at one holds at the other, and every letter goes out once', async () => {
    await mailGoesTo(Number(new URL(sink.url()).port))
    const there = oleg.at(await second.ready)
    await until('the other has heard of it', async () => {
      const list = await (await maria.at(there.address).get('/desk/letters')).json()
      return (list as { transport: string }).transport === 'smtp'
    })
    const opened = await Promise.all([oleg, there, oleg, there].map((one, n) => one.opens(`Заявка ${n}`)))
    await until('their receipts have come', () => opened.every(({ number }) => receipts(number) > 0))
    for (const { number } of opened) assert.equal(receipts(number), 1)
  })
  const mailGoesTo = async (port: number) => {
    const server = { host: 'localhost', port, security: 'none', user: '', password: null }
    const from = { fromName: '', fromAddress: 'help@desk.example' }
    await maria.at(await first.ready).order('/desk/outgoing-mail', { ...server, ...from })
  }
  const receipts = (number: number) => sink.received.filter(({ subject }) => subject?.startsWith(`[#${number}]`)).length

  test('one is killed: the other goes on', async () => {
    first.process.kill('SIGKILL')
    const { number } = await oleg.at(await second.ready).opens('Один узел убит')
    await until('its receipt has come', () => receipts(number) > 0, 30_000)
    // Had it died in the middle of a turn that is tried once, nobody would call that turn given up for ever.
    const turn = `insert into graphile_worker._private_jobs (task_id, payload, max_attempts, attempts, locked_by, locked_at)
      select id, '{"_cron":{}}', 1, 1, 'a pool that has died', now() - interval '1 minute'
      from graphile_worker._private_tasks where identifier = 'watch-promises'`
    assert.equal((await db.query(turn)).rowCount, 1)
    await until('its turn is forgotten', async () => {
      const { rowCount } = await db.query('select from graphile_worker._private_jobs where attempts >= max_attempts')
      return rowCount === 0
    })
    first = start()
    await first.ready
  })

  test('roles apart: one answers, one works, one sends; what a killed one had in hand goes to the next', async () => {
    second.process.kill('SIGTERM')
    first.process.kill('SIGTERM')
    assert.deepEqual([(await first.ended).code, (await second.ended).code], [0, 0])
    first = start({}, '--role', 'web')
    second = start({ OTKLIK_ROLES: 'worker' })
    const mail = start({ OTKLIK_ROLES: 'mail' })
    const address = await first.ready
    for (const one of [second, mail]) {
      assert.equal(await health(await one.ready), 200)
      assert.equal((await fetch(`${await one.ready}/login`)).status, 404)
    }
    const { number } = await oleg.at(address).opens('Роли порознь')
    await until('its receipt has come', () => receipts(number) > 0)
    const seen = await until('all three have said that they live', async () => {
      const pids = [first, second, mail].map((one) => one.process.pid)
      const now = (await nodes()).filter(({ pid }) => pids.includes(pid))
      return now.length === 3 ? now : null
    })
    assert.deepEqual(seen.map(({ roles }) => roles.join()).sort(), ['mail', 'web', 'worker'])

    // A mail server that takes the call and says nothing: the letter is in the hands of whoever called.
    const silent = createServer().listen(0, 'localhost')
    await once(silent, 'listening')
    await mailGoesTo((silent.address() as AddressInfo).port)
    const held = await oleg.at(address).opens('В руках убитого')
    await until('it is being sent', async () => {
      const { rows } = await db.query('select state from letters where subject like $1', [`[#${held.number}]%`])
      return rows[0]?.state === 'sending'
    })
    mail.process.kill('SIGKILL')
    silent.close()
    await mailGoesTo(Number(new URL(sink.url()).port))
    const next = start({ OTKLIK_ROLES: 'mail' })
    await until('the next one has sent it', () => receipts(held.number) > 0, 30_000)
    assert.equal(receipts(held.number), 1)
    for (const one of [next, second]) one.process.kill('SIGTERM')
    assert.deepEqual([(await next.ended).code, (await second.ended).code], [0, 0])
  })

  test('one that is going down says so, serves on, and lets its streams come back elsewhere', async () => {
    const leaving = start({ OTKLIK_DRAIN_SECONDS: '2' })
    const address = await leaving.ready
    const stream = await fetch(`${address}/live`, { headers: { cookie: maria.cookie } })
    leaving.process.kill('SIGTERM')
    await until('it says that it is going', async () => (await health(address)) === 503)
    assert.deepEqual(await (await fetch(`${address}/healthz`)).json(), { status: 'draining' })
    assert.equal((await maria.at(address).get('/me')).status, 200)
    assert.match(await stream.text(), /retry: \d+\n\n$/)
    assert.equal((await leaving.ended).code, 0)
  })

  test('figures are for this machine and for who has the token', async () => {
    const guarded = start({ OTKLIK_METRICS_TOKEN: 'a-token-of-twenty-letters-or-more' })
    const address = await guarded.ready
    const asked = (headers: Record<string, string>) => fetch(`${address}/metrics`, { headers })
    const passedOn = { 'x-forwarded-for': '198.51.100.7' }
    assert.equal((await asked(passedOn)).status, 404)
    assert.equal((await asked({ ...passedOn, authorization: 'Bearer guessed' })).status, 404)
    assert.equal((await asked({ ...passedOn, authorization: 'Bearer a-token-of-twenty-letters-or-more' })).status, 200)
    await fetch(`${address}/t/100001`)
    const text = await (await asked({})).text()
    assert.match(text, /otklik_http_seconds_count\{method="GET",route="\/t\/:number",status="303"\} 1\n/)
    assert.match(text, /otklik_database_up 1\n/)
    assert.match(text, /otklik_promises\{state="missed"\} 0\n/)
    assert.doesNotMatch(text, /oleg|maria|Сайт/)
    guarded.process.kill('SIGTERM')
    await guarded.ended
  })

  test('a newer one migrates while the older serves, and no request fails', async () => {
    const newer = cloneIn(place)
    writeFileSync(
      path.join(newer, 'db/migrations/9999_more.sql'),
      'alter table tickets add column more text; create table more (x int);',
    )
    const address = await first.ready
    const client = oleg.at(address)
    let over = false
    const asking = (async () => {
      const statuses: number[] = []
      while (!over)
        statuses.push((await client.get('/my/tickets')).status, (await maria.at(address).get('/desk/frame')).status)
      return statuses
    })()
    const upgraded = started(otklik(['serve'], { env, in: newer }))
    assert.equal(await health(await upgraded.ready), 200)
    const { rows } = await db.query("select to_regclass('more') is not null as made")
    assert.ok(rows[0].made)
    const { status } = await client.send('/tickets', { text: 'На старом узле после миграции' })
    assert.equal(status, 200)
    over = true
    const statuses = await asking
    assert.ok(statuses.length > 20)
    assert.deepEqual(
      statuses.filter((one) => one !== 200),
      [],
    )
    second = upgraded
  })

  test('no secret and no word of a client is in any log', async () => {
    sink.refuse = (receiver) => ({ code: 451, said: `${receiver} must wait` })
    await oleg.at(await first.ready).opens('Письмо об этом не уйдёт')
    await until('a log tells of the failure', () => saidByAll().includes('job failed'))
    const words = [
      password,
      'не тот пароль',
      'Сайт не открывается',
      'Заявка 1',
      'Письмо об этом',
      'oleg@vector',
      'Олег',
    ]
    for (const word of [...words, maria.cookie.split('=')[1]!, oleg.cookie.split('=')[1]!])
      assert.ok(!saidByAll().includes(word), `a log tells "${word}"`)
  })
  const saidByAll = () => all.map((one) => one.said()).join('\n')
})
