import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { attachToCluster } from '../../server/platform/cluster.ts'
import { Caller, founder } from './caller.ts'
import { endAllAfterwards, type Otklik, otklik, temporaryFolder, until } from './stage.ts'

describe('a desk is backed up while it is at work, and comes back elsewhere', () => {
  endAllAfterwards()
  const folder = temporaryFolder()
  const data = path.join(folder, 'data')
  const backups = path.join(folder, 'backups')
  let server: Otklik
  let maria: Caller
  let db: pg.Pool
  let archive: string
  let acknowledgedBefore: number[]
  const run = (args: string[], env = {}) => otklik(args, { env: { OTKLIK_DATA: data, ...env } })
  const json = async (args: string[], env = {}) => {
    const { code, out, err } = await run([...args, '--json'], env).ended
    assert.equal(code, 0, err)
    return JSON.parse(out)
  }
  const picture = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 251))

  before(async () => {
    server = run(['serve'])
    maria = await Caller.setsUp(await server.ready)
    db = new pg.Pool((await attachToCluster(data)).connection)
    db.on('error', () => {})
  })
  after(() => db?.end())

  test('what was acknowledged before it began is in it, though writing went on', async () => {
    const oleg = await maria.withOwner('77-1', 'oleg@vector.example')
    const numbers: number[] = []
    const opens = async (text: string, files: string[] = []) => numbers.push((await oleg.opens(text, files)).number)
    for (let i = 0; i < 4; i++) await opens(`Заявка ${i}`)
    await opens('С файлом', [await oleg.uploads(picture, 'снимок.png')])
    acknowledgedBefore = [...numbers]
    let stopped = false
    const { ticketId } = await oleg.opens('О ней пишут всё время')
    const writing = (async () => {
      for (let n = 1; !stopped; n++) {
        const { status } = await oleg.send(`/tickets/${ticketId}/replies`, { text: `Сообщение ${n}` })
        if (status === 429) return n // as many as one may send in an hour
      }
      return Number.POSITIVE_INFINITY
    })()
    const taken = await json(['backup', '--to', `${backups}/`]).finally(() => {
      stopped = true
    })
    assert.ok((await writing) > 5)
    archive = taken.file
    assert.deepEqual(readdirSync(backups), [path.basename(archive)])
    assert.equal(taken.tickets, 6)
    assert.deepEqual([taken.files, taken.filesLost], [1, []])
  })

  test('a rehearsal restores it for a try, verifies the whole ledger and is written down', async () => {
    const { code, out } = await run(['restore', '--rehearse', archive], { LANG: 'ru_RU.UTF-8' }).ended
    assert.equal(code, 0)
    assert.match(out, /^Копию можно восстановить: .*1 файл .*Журнал цел/)
    const { rows } = await db.query('select name, rehearsed_at is not null as rehearsed, rehearsal_fault from backups')
    assert.deepEqual(rows, [{ name: path.basename(archive), rehearsed: true, rehearsal_fault: null }])
  })

  test('the desk comes back in another folder: tickets, files, and nobody signed in', async () => {
    const elsewhere = path.join(folder, 'elsewhere')
    const restored = await json(['restore', archive, '--verify'], { OTKLIK_DATA: elsewhere })
    assert.deepEqual([restored.fault, restored.whole, restored.files], [null, true, 1])
    const sha256 = createHash('sha256').update(picture).digest('hex')
    assert.ok(readFileSync(path.join(elsewhere, 'files', sha256.slice(0, 2), sha256)).equals(picture))

    const there = otklik(['serve'], { env: { OTKLIK_DATA: elsewhere } })
    const address = await there.ready
    assert.equal((await maria.at(address).get('/me')).status, 401)
    const back = await Caller.signsIn(address, 'desk', founder.email)
    for (const number of acknowledgedBefore) assert.equal((await back.get(`/desk/tickets/${number}`)).status, 200)
    const irina = await back.withOwner('77-2', 'irina@other.example')
    const { number: next } = await irina.opens('После восстановления')
    assert.ok(next > Math.max(...acknowledgedBefore))
    const again = await otklik(['restore', archive], { env: { OTKLIK_DATA: elsewhere } }).ended
    assert.deepEqual([again.code, /already runs on this data folder/.test(again.err)], [1, true])
    there.process.kill('SIGTERM')
    assert.equal((await there.ended).code, 0)
    const over = await otklik(['restore', archive], { env: { OTKLIK_DATA: elsewhere } }).ended
    assert.equal(over.code, 1)
    assert.match(over.err, /There is a desk in this database already, and a restore never writes over one/)
  })

  test('a damaged one is refused wherever the damage is, and nothing is made of it', async () => {
    const whole = readFileSync(archive)
    const nowhere = path.join(folder, 'nowhere')
    const damaged = path.join(folder, 'damaged.otklik')
    const changedAt = (at: number) => {
      const bytes = Buffer.from(whole)
      bytes[at]! ^= 1
      return bytes
    }
    const seal = whole.lastIndexOf('manifest.sha256')
    for (const [bytes, words] of [
      [changedAt(512), /damaged: tables\/\S+ was changed\. Nothing was changed/],
      [changedAt(paddingIn(whole)), /damaged: there is something between its entries/],
      [changedAt(whole.indexOf(picture.subarray(0, 512)) + 100), /damaged: files\/\S+ was changed/],
      [changedAt(whole.lastIndexOf('"takenAt"') + 15), /its manifest was changed/],
      [changedAt(seal + 2), /damaged/],
      [whole.subarray(0, whole.length - 2000), /damaged: it ends too early/],
      [whole.subarray(0, whole.length / 2), /damaged: it ends too early/],
      [Buffer.from('PGDMP, perhaps'), /is no backup of Otklik/],
      [Buffer.alloc(0), /is no backup of Otklik/],
    ] as const) {
      writeFileSync(damaged, bytes)
      const { code, err } = await run(['restore', damaged], { OTKLIK_DATA: nowhere }).ended
      assert.equal(code, 1)
      assert.match(err, words)
      assert.ok(!existsSync(nowhere))
    }
  })

  test('one that is killed leaves nothing that looks whole', async () => {
    const killed = path.join(folder, 'killed')
    mkdirSync(killed)
    const backup = run(['backup', '--to', killed])
    await until('it has begun to write', () => readdirSync(killed).length > 0)
    backup.process.kill('SIGKILL')
    await backup.ended
    for (const name of readdirSync(killed)) {
      assert.match(name, /\.otklik\.unfinished$/)
      const { code, err } = await run(['restore', path.join(killed, name)], { OTKLIK_DATA: path.join(folder, 'x') })
        .ended
      assert.equal(code, 1)
      assert.match(err, /damaged|no backup/)
    }
  })

  test('a file that is missing or damaged on the disk is named, and everything else is kept', async () => {
    const [shelf = ''] = readdirSync(path.join(data, 'files')).filter((name) => name.length === 2)
    const [name = ''] = readdirSync(path.join(data, 'files', shelf))
    const file = path.join(data, 'files', shelf, name)
    copyFileSync(file, `${file}.aside`)
    const later = path.join(folder, 'later')
    mkdirSync(later)
    for (const [n, spoil] of [() => writeFileSync(file, 'other bytes'), () => rmSync(file)].entries()) {
      spoil()
      const place = path.join(later, `${n}.otklik`)
      const { code, out } = await run(['backup', '--to', place, '--json']).ended
      assert.deepEqual([code, JSON.parse(out).filesLost], [1, [name]])
      const nowhere = path.join(later, String(n))
      const restored = await otklik(['restore', place, '--json'], { env: { OTKLIK_DATA: nowhere } }).ended
      assert.deepEqual([restored.code, JSON.parse(restored.out).filesLost], [0, [name]])
    }
    copyFileSync(`${file}.aside`, file)
  })

  test('what was asked wrongly is told in words', async () => {
    for (const [args, words] of [
      [['backup'], /Say where to/],
      [['backup', '--to', archive], /is there already, and a backup never writes over another/],
      [['backup', '--to', path.join(folder, 'no', 'such', 'file')], /There is no folder .*such/],
      [['restore'], /Name one backup/],
    ] as const) {
      const { code, err } = await run([...args]).ended
      assert.deepEqual([code, words.test(err)], [2, true], err)
    }
  })
})

/** A byte that belongs to no entry: behind the content of the first. */
function paddingIn(tar: Buffer): number {
  const size = Number.parseInt(tar.toString('latin1', 124, 135), 8)
  return 512 + size + 1
}
