/**
 * How many numbers of cards and passwords get past the desk and how much that is innocent is hidden (TRUST R18), through
 * the real command, on a desk of its own, and what the looking costs; then the files of the database are searched for what
 * must not be there:
 *   node bench/secrets.ts [HOW MANY] [--show]    --show: every place that was hidden in real texts
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createWorld } from '../server/app/world.ts'
import type { World } from '../server/platform/command.ts'
import { readConfig } from '../server/platform/config.ts'
import { openDatabase } from '../server/platform/database.ts'
import { createLog } from '../server/platform/log.ts'
import { migrate } from '../server/platform/migrate.ts'
import { openTicket } from '../server/tickets/commands/open-ticket.ts'
import { writeNote } from '../server/tickets/commands/write-note.ts'
import { cardNumber, oneOf, others, places, spellings } from '../test/card-numbers.ts'
import { peopled } from '../test/cast.ts'
import { costOfHiding } from './secrets/cost.ts'
import { falseAlarms } from './secrets/false-alarms.ts'
import { plantPasswords } from './secrets/planted.ts'

const many = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 10_000)
const ticketsAtAll = 100
/** How many other bytes may part the digits of one number. */
const farthest = 4
/** Written past the desk on purpose: the search must find it. */
const plantedWord = 'plantedOnPurpose42'
const folder = mkdtempSync(path.join(tmpdir(), 'otklik-bench-secrets-'))
chmodSync(folder, 0o755) // PostgreSQL runs under another account when we are root
const data = path.join(folder, 'data')
const canaries = new Set<string>()
let passwords: string[] = []

falseAlarms(process.argv.includes('--show'))
try {
  const planted = await fill()
  const found = lookThrough(data)
  console.log(
    `planted on purpose and found again: ${found.rest.has(planted) && found.words.delete(plantedWord) ? 'yes' : 'NO, the search proves nothing'}`,
  )
  for (const number of planted ? [planted] : []) for (const place of Object.values(found)) place.delete(number)
  console.log(
    `of ${canaries.size} numbers in the files of the database: ${found.rest.size}; in its WAL: ${found.wal.size}`,
  )
  console.log(`of ${passwords.length - 1} passwords in the files of the database: ${found.words.size}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function fill(): Promise<string> {
  const config = readConfig({ OTKLIK_DATA: data, LOG_LEVEL: 'warn' })
  const database = await openDatabase(config, { purpose: 'bench' })
  await migrate(database.connection)
  const { world, pool, post } = createWorld({ connection: database.connection, config, log: createLog(config) })
  world.limits.take = async () => undefined
  const { oleg, vera } = await peopled(world)
  const ids: string[] = []
  for (let i = 0; i < ticketsAtAll; i++)
    ids.push((await openTicket(world, oleg, { text: 'Не проходит оплата', impact: 'question' })).ticketId)
  const note = (i: number, text: string) =>
    writeNote(world, vera, { ticketId: ids[i % ids.length]!, text }, { key: crypto.randomUUID() })

  const cards = Array.from({ length: many }, cardNumber)
  const begun = performance.now()
  const hidden = await said(world, many, (i) => note(i, oneOf(places)(spellings[i % spellings.length]!(cards[i]!))))
  const seconds = (performance.now() - begun) / 1000
  const wrong = await said(world, many, (i) => note(i, others[i % others.length]!(i)))
  console.log(`cards: ${hidden} of ${many} hidden (${((hidden / many) * 100).toFixed(2)} %)`)
  console.log(`other numbers: ${wrong} of ${many} taken for cards (${((wrong / many) * 100).toFixed(2)} %)`)
  console.log(`notes a second, eight at once: ${Math.round(many / seconds)}`)
  passwords = [plantedWord, ...(await plantPasswords(world, vera, ids, many))]
  await costOfHiding(world, vera, ids, Math.min(many, 4_000))
  const planted = '4929421234600821'
  await writeNote({ ...world, hide: (text) => text }, vera, {
    ticketId: ids[0]!,
    text: `planted ${planted} ${plantedWord}`,
  })
  for (const number of [...cards, planted]) canaries.add(number)
  await pool.query('vacuum')
  await pool.query('checkpoint')
  post.close()
  await pool.end()
  await database.stop()
  return planted
}

/** How many of the entries that are written bear a card that was hidden. */
async function said(world: World, count: number, write: (i: number) => Promise<{ ticketId: string; seq: number }>) {
  let next = 0
  let found = 0
  const one = async () => {
    for (let i = next++; i < count; i = next++) {
      const { ticketId, seq } = await write(i)
      const { meta } = await world.db
        .selectFrom('events')
        .select('meta')
        .where('stream_id', '=', ticketId)
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow()
      if (String(meta.hidden ?? '').includes('card')) found++
    }
  }
  await Promise.all(Array.from({ length: 8 }, one))
  return found
}

function lookThrough(root: string) {
  const found = { rest: new Set<string>(), wal: new Set<string>(), words: new Set<string>() }
  const known = new Set(passwords)
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(root, name)
    if (!statSync(file).isFile()) continue
    const bytes = readFileSync(file)
    numbersIn(bytes, name.includes('pg_wal') ? found.wal : found.rest)
    wordsIn(bytes, known, found.words)
  }
  return found
}

/** A password stands in one piece, and any letter may stand before it. */
function wordsIn(bytes: Buffer, known: ReadonlySet<string>, into: Set<string>) {
  for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z0-9]{18,}/g))
    for (let at = 0; at + 18 <= run.length; at++)
      if (known.has(run.slice(at, at + 18))) into.add(run.slice(at, at + 18))
}

/** Digits with no more than a few other bytes between them, in windows as long as numbers of cards are. */
function numbersIn(bytes: Buffer, into: Set<string>) {
  let run = ''
  let gap = 0
  for (const byte of bytes) {
    const isDigit = byte >= 48 && byte <= 57
    if (isDigit) {
      run = (run + String.fromCharCode(byte)).slice(-19)
      gap = 0
      for (let length = 13; length <= run.length; length++)
        if (canaries.has(run.slice(-length))) into.add(run.slice(-length))
    } else if (++gap > farthest) run = ''
  }
}
