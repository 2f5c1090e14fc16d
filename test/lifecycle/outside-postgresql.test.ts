import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { endAllAfterwards, health, otklik, processesOn, temporaryFolder, until, userNamed, weAreRoot } from './stage.ts'

const bin = '/usr/lib/postgresql/15/bin'
const skip = existsSync(bin) ? false : `PostgreSQL 15 is not installed in ${bin}`

describe('with a PostgreSQL 15 of one’s own', { skip }, () => {
  endAllAfterwards()
  const place = temporaryFolder()
  const own = path.join(place, 'own')
  const data = path.join(place, 'data')
  const env = { OTKLIK_DATA: data, DATABASE_URL: `postgresql://otklik@/otklik?host=${own}` }

  function run(program: string, ...args: string[]) {
    const account = weAreRoot ? (userNamed('postgres') ?? userNamed('nobody')) : {}
    const done = spawnSync(path.join(bin, program), args, {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    assert.equal(done.status, 0, `${program} failed`)
  }
  const up = () => run('pg_ctl', 'start', '-w', '-D', `${own}/cluster`, '-l', `${own}/log`, '-o', `-k ${own} -h ''`)
  const down = (mode = 'fast') => run('pg_ctl', 'stop', '-D', `${own}/cluster`, '-m', mode)

  before(() => {
    mkdirSync(own, { mode: 0o755 })
    const account = weAreRoot ? (userNamed('postgres') ?? userNamed('nobody')) : undefined
    if (account) chownSync(own, account.uid, account.gid)
    run('initdb', '-D', `${own}/cluster`, '-U', 'otklik', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  })
  after(() => {
    if (existsSync(`${own}/cluster/postmaster.pid`)) down('immediate')
  })

  test('Otklik waits for it, says when its database is missing, and how to make it', async () => {
    const server = otklik(['serve'], { env })
    await until('it says that it waits', () => server.said().includes('Waiting for PostgreSQL'))
    up()
    const { code, err } = await server.ended
    assert.equal(code, 1)
    assert.match(err, /database "otklik" does not exist\.\nMake it: {2}createdb --template=template0 .* otklik/)
  })

  test('two servers share it, and nothing of our own PostgreSQL runs', async () => {
    const client = new pg.Client({ host: own, user: 'otklik', database: 'postgres' })
    await client.connect()
    const made = "template template0 locale_provider icu icu_locale 'ru-RU' lc_collate 'C' lc_ctype 'C.UTF-8'"
    await client.query(`create database otklik ${made}`)
    await client.end()
    const servers = [otklik(['serve'], { env }), otklik(['serve'], { env })]
    for (const server of servers) assert.equal(await health(await server.ready), 200)
    assert.equal(processesOn(data).length, 0)
    for (const server of servers) server.process.kill('SIGINT')
    for (const server of servers) assert.equal((await server.ended).code, 0)
  })

  test('while it is away the server says so, and serves again when it is back', async () => {
    const server = otklik(['serve'], { env })
    const address = await server.ready
    down('immediate')
    const answer = await fetch(`${address}/healthz`)
    assert.equal(answer.status, 503)
    assert.ok(answer.headers.get('retry-after'))
    up()
    await until('it serves again', async () => (await health(address)) === 200)
    server.process.kill('SIGTERM')
    assert.equal((await server.ended).code, 0)
  })
})
