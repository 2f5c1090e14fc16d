/**
 * Letters go out through a mail server that breaks off in the middle, and a receiver that counts: each letter arrives, and
 * what arrives twice is the same message (TRUST.md 4 R7).   node bench/letter-cuts.ts [letters, 200] [seed, 1]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import type pg from 'pg'
import { startCluster } from '#platform/cluster.ts'
import { asSystem } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { taskList } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { chances } from '../db/seed/chance.ts'
import { createWorld, tasks } from '../server/app/world.ts'
import { stranger } from '../server/channels/mail/compose/stranger.ts'
import { writeLetter } from '../server/channels/mail/write-letter.ts'
import { type Cut, cuts, smtpThatCuts } from '../test/smtp-that-cuts.ts'

const [letters = 200, seed = 1] = process.argv.slice(2).map(Number)
const chance = chances(seed)
/** Every letter is broken off at least once; after that, one time in three. */
const planned: (Cut | null)[] = Array.from({ length: letters }, (_, i) => cuts[i % cuts.length]!)
const made: Cut[] = []
const mx = await smtpThatCuts(() => {
  const cut = planned.length > 0 ? planned.shift()! : chance.inCase(0.33) ? chance.oneOf([...cuts]) : null
  if (cut) made.push(cut)
  return cut
})

const data = mkdtempSync(path.join(tmpdir(), 'otklik-letter-cuts-'))
const cluster = await startCluster(data, {})
await migrate(cluster.connection as pg.ClientConfig)
const config = {
  data,
  publicUrl: 'https://desk.example',
  mailFrom: 'Support <support@desk.example>',
  smtpUrl: `${mx.url()}?socketTimeout=500`,
}
const { world, pool, post } = createWorld({
  connection: cluster.connection,
  config,
  log: createLog({ logLevel: 'silent' }),
})

const addresses = Array.from({ length: letters }, (_, i) => `client-${i}@people.example`)
for (const email of addresses)
  await asSystem(world, (hands) => {
    const event = { streamId: newId(hands.now), seq: 0 }
    return writeLetter(hands, { event, kind: 'stranger', to: { id: null, email } }, async () =>
      stranger({ language: 'en', company: 'Desk', signIn: 'https://desk.example/login' }),
    )
  })

const begun = performance.now()
for (let round = 0; round < 25; round++) {
  await pool.query(
    'select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at := now())',
  )
  await runOnce({
    pgPool: pool,
    concurrency: 4,
    taskList: taskList(world, tasks(post)),
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
  if ((await world.db.selectFrom('letters').select('id').where('state', '<>', 'sent').execute()).length === 0) break
}
const seconds = Math.round((performance.now() - begun) / 1000)

const ids = new Map<string, Set<string>>()
for (const { receiver, messageId } of mx.stored) ids.set(receiver, (ids.get(receiver) ?? new Set()).add(messageId))
const missing = addresses.filter((address) => !ids.has(address))
const different = [...ids.values()].filter((one) => one.size !== 1)
const unsent = await world.db.selectFrom('letters').select('to_address').where('state', '<>', 'sent').execute()
const byCut = Object.fromEntries(cuts.map((cut) => [cut, made.filter((one) => one === cut).length]))
console.log(byCut)
console.log({
  letters,
  cuts: made.length,
  deliveries: mx.deliveries(),
  arrivedTwiceAsTheSame: mx.stored.length - ids.size,
  distinct: ids.size - different.length,
  missing: missing.length,
  different: different.length,
  unsent: unsent.length,
  seconds,
})

post.close()
mx.close()
await pool.end()
await cluster.stop()
rmSync(data, { recursive: true, force: true })
process.exit(missing.length || different.length || unsent.length ? 1 : 0)
