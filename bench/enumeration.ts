/**
 * R15: whether the time of an answer tells who is known. Interleaved pairs of a known and an unknown address, sign-in
 * with a wrong password and asking for a reset; medians and the Mann-Whitney test.   node bench/enumeration.ts [pairs, 1000]
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { startCluster } from '#platform/cluster.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openDoors } from '../server/app/doors.ts'
import { createWorld } from '../server/app/world.ts'
import { peopled } from '../test/cast.ts'
import { openFolder } from './measure/folder.ts'
import { mannWhitney, median } from './measure/samples.ts'

const [pairs = 1000] = process.argv.slice(2).map(Number)
const folder = openFolder('otklik-enumeration-')
const cluster = await startCluster(path.join(folder, 'data'))
await migrate(cluster.connection)
const config = { data: folder, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: cluster.connection, config, log: createLog({ logLevel: 'silent' }) })
await peopled(world)
// Who measures must not get tired; counting is left in, as it takes its time.
const limits = { ...world.limits, look: async () => ({ count: 0, resetsAt: null }), take: async () => {} }
const edge = await openDoors({ ...world, limits }, pool, null, null)

async function took(url: string, body: object) {
  const begun = performance.now()
  await edge.http.inject({ method: 'POST', url: `/api/v1${url}`, payload: body })
  return performance.now() - begun
}

const doors = {
  'sign-in': (email: string) => took('/sign-in', { door: 'desk', email, password: 'не тот пароль' }),
  'password-resets': (email: string) => took('/password-resets', { door: 'desk', email }),
}
let telling = false
for (const [name, ask] of Object.entries(doors)) {
  const known: number[] = []
  const unknown: number[] = []
  for (let at = -20; at < pairs; at++) {
    const two = [
      async () => [known, await ask('maria@desk.example')] as const,
      async () => [unknown, await ask(`nobody-${at + 20}@desk.example`)] as const,
    ]
    // Which comes first changes, and the first ones only warm up.
    for (const one of at % 2 ? two : two.reverse()) {
      const [times, time] = await one()
      if (at >= 0) times.push(time)
    }
  }
  const p = mannWhitney(known, unknown)
  const difference = Math.abs(median(known) - median(unknown))
  if (p <= 0.01 && difference >= 5) telling = true
  console.log(name, { pairs, known: median(known), unknown: median(unknown), difference, p })
}

await edge.http.close()
await pool.end()
await cluster.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(telling ? 1 : 0)
