/**
 * Races on one desk, many times each: one winner, no word lost, no answer that would be a 500, and every chain holds.
 *   node bench/races.ts [tickets a race, 1000] [part of a race's sentence]
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { startCluster } from '#platform/cluster.ts'
import { verify } from '#platform/ledger/verify.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { createWorld } from '../server/app/world.ts'
import { monday, peopled } from '../test/cast.ts'
import { races } from '../test/trouble/racing.ts'
import { standingClock } from '../test/world.ts'
import { openFolder } from './measure/folder.ts'

const [tickets = '1000', only = ''] = process.argv.slice(2)
const folder = openFolder('otklik-races-')
const data = path.join(folder, 'data')
const cluster = await startCluster(data)
await migrate(cluster.connection)
const clock = standingClock(monday)
const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
const log = createLog({ logLevel: 'silent' })
const { world, pool, post } = createWorld({ connection: cluster.connection, config, log, clock })
const ground = { world, clock, ...(await peopled(world)) }

let lost = 0
for (const [sentence, race] of Object.entries(races).filter(([one]) => one.includes(only))) {
  const begun = performance.now()
  const trouble = await race(ground, Number(tickets)).then(
    () => null,
    (error: Error) => error.message,
  )
  if (trouble) lost++
  console.log(trouble ?? 'held', `${Math.round((performance.now() - begun) / 1000)} s`, sentence)
}
const { broken, events, streams } = await verify(world.db, null)
console.log({ broken, events, streams })

post.close()
await pool.end()
await cluster.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(lost || broken ? 1 : 0)
