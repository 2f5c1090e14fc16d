import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { type ClientRequest, get } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { describe, test } from 'node:test'
import pg from 'pg'
import { processesOf } from '../../server/platform/cluster/processes.ts'
import { attachToCluster } from '../../server/platform/cluster.ts'
import {
  endAllAfterwards,
  health,
  nothingLeftOn,
  type Otklik,
  otklik,
  parentOf,
  postmasterOf,
  processesOn,
  temporaryFolder,
  until,
} from './stage.ts'

describe('a server starts, is killed in every way, and stops', () => {
  endAllAfterwards()
  const data = path.join(temporaryFolder(), 'data')
  let server: Otklik
  const acknowledged = new Set<number>()

  // What is set for other databases must not lead us to them.
  const foreign = { PGPORT: '1', PGHOST: 'elsewhere', PGDATABASE: 'another', PGUSER: 'somebody', PGSSLMODE: 'require' }
  const serve = (env = {}) => otklik(['serve'], { env: { OTKLIK_DATA: data, ...foreign, ...env } })

  test('the first start makes the database and answers that it can serve', async () => {
    server = serve()
    assert.equal(await health(await server.ready), 200)
  })

  test('a second start on the same data folder is refused and says who is there', async () => {
    const { code, err } = await serve().ended
    assert.equal(code, 1)
    assert.match(err, /Otklik already runs on this data folder/)
    assert.match(err, new RegExp(`${data}.*process ${server.process.pid}, "otklik serve"`))
    assert.equal(await health(await server.ready), 200)
  })

  test('a command works beside the running server', async () => {
    const { code, out } = await otklik(['migrate'], { env: { OTKLIK_DATA: data } }).ended
    assert.equal(code, 0)
    assert.match(out, /up to date/)
    assert.equal(await health(await server.ready), 200)
  })

  test('PostgreSQL that is killed comes back under the running server with all it acknowledged', async () => {
    await writeUntil(data, acknowledged, () => process.kill(postmasterOf(data), 'SIGKILL'))
    await healed(server, data)
    await assertKept(data, acknowledged)
  })

  test('so it does when its guard is killed instead', async () => {
    const before = postmasterOf(data)
    process.kill(parentOf(before), 'SIGKILL')
    await until(
      'PostgreSQL runs anew',
      async () => (await health(await server.ready)) === 200 && postmasterOf(data) !== before,
    )
    await assertKept(data, acknowledged)
  })

  test('a server that is killed takes PostgreSQL with it, and the next start has all that was acknowledged', async () => {
    await writeUntil(data, acknowledged, () => server.process.kill('SIGKILL'))
    server = serve() // at once: it meets the last moments of the PostgreSQL before
    assert.equal(await health(await server.ready), 200)
    await assertKept(data, acknowledged)
  })

  test('server, guard and PostgreSQL killed in one blow leave nothing that holds up the next start', async () => {
    const postmaster = postmasterOf(data)
    await writeUntil(data, acknowledged, () => {
      for (const pid of [parentOf(postmaster), postmaster, server.process.pid ?? 0]) process.kill(pid, 'SIGKILL')
    })
    await server.ended
    server = serve()
    assert.equal(await health(await server.ready), 200)
    await assertKept(data, acknowledged)
  })

  test('PostgreSQL orphaned without its guard is ended by the next start', async () => {
    const orphan = postmasterOf(data)
    process.kill(server.process.pid ?? 0, 'SIGSTOP') // so that it cannot put things right itself
    process.kill(parentOf(orphan), 'SIGKILL')
    server.process.kill('SIGKILL')
    await server.ended
    server = serve()
    assert.equal(await health(await server.ready), 200)
    assert.notEqual(postmasterOf(data), orphan)
  })

  test('a request in flight is answered before the server goes', async () => {
    const address = await server.ready
    const { others } = processesOf(path.join(data, 'postgres'))
    const signalAll = (signal: NodeJS.Signals) => others.map((pid) => process.kill(pid, signal))
    signalAll('SIGSTOP') // the database takes its time
    const request = get(`${address}/healthz`, { agent: false })
    const answered = once(request, 'response')
    await once(request, 'finish')
    await until('the server has read the request', () => isRead(request))
    server.process.kill('SIGINT')
    await until('it is stopping', () => server.said().includes('Stopping'))
    assert.equal(await health(address), 0)
    signalAll('SIGCONT')
    const [answer] = await answered
    assert.equal(answer.statusCode, 200)
    answer.resume()
    assert.equal((await server.ended).code, 0)
    server = serve()
    await server.ready
  })

  test('Ctrl-C ends it well, and two seconds later no process of the data folder is left', async () => {
    assert.notDeepEqual(processesOn(data), [])
    server.process.kill('SIGINT')
    server.process.kill('SIGINT') // npm passes on what the terminal has sent already
    await nothingLeftOn(data, 2000)
    const { code, out } = await server.ended
    assert.equal(code, 0)
    assert.match(out, /Stopped\.\n$/)
  })

  test('a lock file that names a stranger, as after a reboot, does not hold up the start', async () => {
    const lines = ['1', path.join(data, 'postgres'), '1700000000', '5432', '/nowhere', '', '  1  1', 'ready   ', '']
    // Our own number: alive, and of the account PostgreSQL runs as unless we are root.
    lines[0] = String(process.pid)
    writeFileSync(path.join(data, 'postgres/postmaster.pid'), lines.join('\n'))
    server = serve({ LANG: 'ru_RU.UTF-8' })
    assert.equal(await health(await server.ready), 200)
    assert.match(server.said(), /Отклик готов: http/)
    await assertKept(data, acknowledged)
  })

  test('a port that is taken is named, with another to try, and nothing is left running', async () => {
    server.process.kill('SIGTERM')
    assert.equal((await server.ended).code, 0)
    const other = createServer().listen(0, 'localhost')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, err } = await serve({ PORT: String(port) }).ended
    other.close()
    assert.equal(code, 1)
    assert.match(
      err,
      new RegExp(`Port ${port} is taken by another program\\. Choose another one: {2}PORT=${port + 1} npm start`),
    )
    assert.deepEqual(processesOn(data), [])
  })

  test('Ctrl-C in the middle of a start is obeyed, too', async () => {
    server = otklik(['serve'], { env: { OTKLIK_DATA: `${data}-other` } })
    await until('PostgreSQL is being started', () => processesOn(`${data}-other`).length > 0)
    server.process.kill('SIGINT')
    await nothingLeftOn(`${data}-other`, 2000)
    assert.equal((await server.ended).code, 0)
    assert.doesNotMatch(server.said(), /ready at/)
  })
})

/** Sent by us, and no byte of it waits in the server's end of the connection any more. */
function isRead({ socket }: ClientRequest): boolean {
  const hex = (port = 0) => port.toString(16).toUpperCase().padStart(4, '0')
  const serversEnd = new RegExp(`:${hex(socket?.remotePort)} \\w+:${hex(socket?.localPort)} 01 \\w+:0{8} `)
  return ['tcp', 'tcp6'].some((table) => serversEnd.test(readFileSync(`/proc/net/${table}`, 'utf8')))
}

/** Writes numbered rows one by one, each acknowledged before the next, until what happens meanwhile breaks the connection. */
async function writeUntil(data: string, acknowledged: Set<number>, happens: () => void): Promise<void> {
  const { connection } = await attachToCluster(data)
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  await client.query('create table if not exists witness (number int primary key)')
  // A row may have been stored although its acknowledgement was lost with the connection: go on after it.
  const { rows } = await client.query<{ next: number }>('select coalesce(max(number) + 1, 0) as next from witness')
  const first = rows[0]?.next ?? 0
  let happened = false
  const writing = async () => {
    for (let number = first; ; number++) {
      await client.query('insert into witness values ($1)', [number])
      acknowledged.add(number)
      if (number === first + 20) {
        happens()
        happened = true
      }
    }
  }
  await assert.rejects(writing, () => happened)
  await client.end().catch(() => {})
}

async function assertKept(data: string, acknowledged: Set<number>): Promise<void> {
  const { connection } = await attachToCluster(data)
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ number: number }>('select number from witness')
  await client.end()
  const kept = new Set(rows.map(({ number }) => number))
  assert.deepEqual(
    [...acknowledged].filter((number) => !kept.has(number)),
    [],
  )
}

async function healed(server: Otklik, data: string): Promise<void> {
  const address = await server.ready
  await until('the server can serve again', async () => (await health(address)) === 200)
  assert.match(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8'), /^\d+\n/)
}
