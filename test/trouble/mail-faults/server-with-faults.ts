/**
 * The listener and the reading of what it took, as they are, asking at every step whether they may go on: whoever started
 * this answers, or kills it there. With a lie in place of the truth it loses, or doubles, to see that the counting counts.
 */

import { flushCompileCache } from 'node:module'
import { sql } from 'kysely'
import type pg from 'pg'
import type { World } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { outliveLostJobs } from '#platform/lost-rejections.ts'
import { keepJobsRunning } from '../../../server/app/jobs.ts'
import { createWorld } from '../../../server/app/world.ts'
import { judgeBy } from '../../../server/channels/mail/intake/judge.ts'
import { type Arrived, keepMail } from '../../../server/channels/mail/intake/keep.ts'
import { type Means, takeIn } from '../../../server/channels/mail/intake/take-in.ts'
import { selfMade } from '../../../server/channels/mail/listener/certificate/self-made.ts'
import { usualLimits } from '../../../server/channels/mail/listener/limits.ts'
import { openListener } from '../../../server/channels/mail/listener/open.ts'
import { readMail } from '../../../server/channels/mail/reading/read-mail.ts'
import { failure } from '../../../server/channels/mail/trust/resolver.ts'
import type { Order, Point } from './faults.ts'

export type Given = { connection: pg.ClientConfig; data: string; port: number; lie: Lie | null }
/** `early`: says 250 and stores then. `forgetful`: knows no mail again. */
export type Lie = 'early' | 'forgetful'
export type Asking = { asks: number; name: string; point: Point }
export type Answered = { to: number; order: Order }

const { connection, data, port, lie } = JSON.parse(process.argv[2]!) as Given
const log = createLog({ logLevel: 'silent' })
const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'support@desk.example', smtpUrl: undefined }
outliveLostJobs(log)
const { world } = createWorld({ connection, config, log })

let asked = 0
const waiting = new Map<number, (order: Order) => void>()
process.on('message', ({ to, order }: Answered) => {
  waiting.get(to)?.(order)
  waiting.delete(to)
})
process.on('disconnect', () => process.exit())

async function at(point: Point, name: string, tx?: Tx) {
  const asks = ++asked
  const order = await new Promise<Order>((resolve) => {
    waiting.set(asks, resolve)
    process.send!({ asks, name, point } satisfies Asking)
  })
  if (order === 'hang') await new Promise((resolve) => setTimeout(resolve, 1000))
  if (order === 'lose the word') throw new Error('Connection terminated unexpectedly')
  if (order === 'hang up') await hangUp(tx)
  if (order === 'no room') await sql`do $$ begin raise exception using errcode = '53100'; end $$`.execute(tx!)
}

/** The server's side of the connection goes, in the middle of what it carries. */
async function hangUp(tx: Tx | undefined) {
  if (!tx) throw new Error('Connection terminated unexpectedly')
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
  await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(world.db)
}

const nameOf = (raw: Uint8Array) => /^Subject: (.+)\r$/m.exec(Buffer.from(raw).toString('latin1'))?.[1] ?? ''

async function keep(mail: Arrived) {
  const name = nameOf(mail.raw)
  await at('before storing', name)
  if (lie === 'early') {
    setTimeout(
      () =>
        void at('before the commit', name)
          .then(() => keepMail(world, mail))
          .catch(() => {}),
      5,
    )
    return 'a promise'
  }
  const arrived =
    lie === 'forgetful' ? { ...mail, raw: Buffer.concat([Buffer.from(`X-Hop: ${mail.id}\r\n`), mail.raw]) } : mail
  const id = await keepMail(asking(name), arrived)
  await at('hangs', name)
  await at('before the answer', name)
  return id
}

/** The same world, that asks around the end of a transaction. */
function asking(name: string): World {
  const execute = async (work: (tx: Tx) => Promise<unknown>) => {
    const done = await world.db.transaction().execute(async (tx) => {
      const output = await work(tx)
      await at('before the commit', name, tx)
      return output
    })
    await at('after the commit', name)
    return done
  }
  const db = new Proxy(world.db, {
    get: (real, what) => {
      if (what === 'transaction') return () => ({ execute })
      const value = Reflect.get(real, what)
      return typeof value === 'function' ? value.bind(real) : value
    },
  })
  return { ...world, db }
}

/** As if the sender's domain had signed it. */
const judge = judgeBy(() => Promise.reject(failure('ENOTFOUND')))

async function readOne(_: World, { mail }: Record<string, unknown>) {
  let name = ''
  const means: Means = {
    read: async (raw) => {
      name = nameOf(raw)
      await at('before reading', name)
      return readMail(raw)
    },
    judge: async (within, given) => {
      await at('before the ticket', name)
      return { ...(await judge(within, given)), level: 'M1' }
    },
  }
  await takeIn(world, String(mail), means)
  await at('after the ticket', name)
}

// Who is killed keeps nothing for the next one at its end.
flushCompileCache()
// Another one serves until it is killed.
await new Promise((resolve) => process.once('message', resolve))
keepJobsRunning(world, connection as pg.PoolConfig, { 'read-mail': readOne }, [], false)
await openListener(
  { protocol: 'smtp', host: '127.0.0.1', port, takes_for: ['support@desk.example'], most_bytes: 1024 * 1024 },
  await selfMade('desk.example', world.clock()),
  {
    name: 'desk.example',
    deliver: { clock: world.clock, keep },
    log,
    limits: { ...usualLimits, visitorsOfOneAddress: 100 },
  },
)
