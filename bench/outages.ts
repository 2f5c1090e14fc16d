/**
 * R24: what people are told while PostgreSQL is stopped, killed, restarted and cut off in the middle of their requests.
 * Every answer must be the one they asked for or 503 with Retry-After.
 *
 *   node bench/outages.ts [rounds of five, 60]
 *   node bench/outages.ts minute [seconds, 60]   gone for a whole minute: all is well again 5 s after it is back
 */
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startCluster } from '#platform/cluster.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openDoors } from '../server/app/doors.ts'
import { keepJobsRunning } from '../server/app/jobs.ts'
import { createWorld, tasks } from '../server/app/world.ts'
import { peopled } from '../test/cast.ts'
import { frontThatTellsAll, shortLive } from '../test/matrix/examine.ts'
import { jobsLeftAfter } from '../test/trouble/killing/ground.ts'
import { askThroughOutages, type Outage } from '../test/trouble/outages.ts'
import { openFolder } from './measure/folder.ts'

const [first = '60', seconds = '60'] = process.argv.slice(2)
const aMinute = first === 'minute'
/** How soon everything must be answered again. */
const soon = 5000
const folder = openFolder('otklik-outages-')
const data = path.join(folder, 'data')
let cluster = await startCluster(data)
await migrate(cluster.connection)
const logged: string[] = []
const log = createLog({ logLevel: 'error' }, { write: (line) => logged.push(line) })
const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
const { world, pool, post } = createWorld({ connection: cluster.connection, config, log })
const people = await peopled(world)
// Who asks must not get tired; counting is left in, as it is a request to the database.
const limits = {
  ...world.limits,
  take: async (key: string, _: number, s: number) => void (await world.limits.add(key, s)),
  look: async (key: string) => ({ ...(await world.limits.look(key)), count: 0 }),
}
const edge = await openDoors({ ...world, limits }, pool, frontThatTellsAll, shortLive)

const postmaster = () => Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const admin = async (statement: string) => {
  const client = new pg.Client(cluster.connection)
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(statement).catch(() => ({ rows: [] }))
  await client.end().catch(() => {})
  return rows
}
const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
const ways: Record<string, Outage> = {
  'stopped and started': async () => {
    await cluster.stop()
    cluster = await startCluster(data)
  },
  'postmaster killed': async () => void process.kill(postmaster(), 'SIGKILL'),
  'one backend killed': async () => {
    const [one] = await admin(`select pid ${others} order by random() limit 1`)
    if (one) process.kill(one.pid, 'SIGKILL')
  },
  'every connection ended': async () => void (await admin(`select pg_terminate_backend(pid) ${others}`)),
  'stopped at once': async () => void process.kill(postmaster(), 'SIGQUIT'),
}

const goneForAMinute: Outage = async () => {
  await cluster.stop()
  await pause(Number(seconds) * 1000)
  cluster = await startCluster(data)
}

const jobs = keepJobsRunning(world, cluster.connection, tasks(post), [], true)
const begun = performance.now()
const findings = aMinute
  ? await askThroughOutages(edge, { world, pool }, people, [goneForAMinute], 1)
  : await askThroughOutages(edge, { world, pool }, people, Object.values(ways), Number(first))
const jobsLeft = await jobsLeftAfter(pool, 30_000)
await jobs.stop()
const told = new Map<string, number>()
for (const one of findings.wrong) told.set(one.slice(0, 300), (told.get(one.slice(0, 300)) ?? 0) + 1)
console.log({
  ...findings,
  wrong: findings.wrong.length,
  lost: findings.lost.length,
  doubled: findings.doubled.length,
  jobsLeft: jobsLeft.length,
  minutes: Math.round((performance.now() - begun) / 6000) / 10,
})
for (const [what, times] of [...told].slice(0, 20)) console.log(times, what)
for (const line of [...new Set(logged.map((one) => JSON.parse(one).err?.message ?? one))].slice(0, 20))
  console.log('logged:', line)
const { wrong, lost, doubled, brokenChain, slowestBackMs } = findings
const late = aMinute && slowestBackMs > soon
const bad = wrong.length || lost.length || doubled.length || brokenChain || jobsLeft.length || logged.length || late

await edge.http.close()
await pool.end()
await cluster.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(bad ? 1 : 0)
