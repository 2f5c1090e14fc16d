/**
 * How many numbers of cards get past the desk and how many innocent numbers are hidden (TRUST R18), through the real
 * command, on a desk of its own; then the files of the database are searched for what must not be there:
 *   node bench/secrets.ts [HOW MANY]
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

const many = Number(process.argv[2] ?? 10_000)
const ticketsAtAll = 100
/** How many other bytes may part the digits of one number. */
const farthest = 4
const folder = mkdtempSync(path.join(tmpdir(), 'otklik-bench-secrets-'))
chmodSync(folder, 0o755) // PostgreSQL runs under another account when we are root
const data = path.join(folder, 'data')
const canaries = new Set<string>()

try {
  const planted = await fill()
  const found = lookThrough(data)
  console.log(
    `planted on purpose and found again: ${found.rest.has(planted) ? 'yes' : 'NO, the search proves nothing'}`,
  )
  for (const number of planted ? [planted] : []) for (const place of Object.values(found)) place.delete(number)
  console.log(
    `of ${canaries.size} numbers in the files of the database: ${found.rest.size}; in its WAL: ${found.wal.size}`,
  )
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
  const planted = '4929421234600821'
  await writeNote({ ...world, hide: (text) => text }, vera, { ticketId: ids[0]!, text: `planted ${planted}` })
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
  const found = { rest: new Set<string>(), wal: new Set<string>() }
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(root, name)
    if (statSync(file).isFile()) numbersIn(readFileSync(file), name.includes('pg_wal') ? found.wal : found.rest)
  }
  return found
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
