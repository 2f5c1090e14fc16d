/**
 * R1 to R3: acknowledged orders lost and orders doubled when the server (with the PostgreSQL it brings) or every process
 * of PostgreSQL is killed in the middle of writing, with retries.
 *
 *   node bench/kills.ts server   [kills, 200] [acknowledged between two kills, 250]
 *   node bench/kills.ts database [kills, 200] [acknowledged between two kills, 250]
 *   node bench/kills.ts sends    [kills, 200] [taken between two kills, 250]   Send pressed: one letter each, or a draft
 *   node bench/kills.ts server   20 50 early           a server that answers before it has stored: must lose
 *   node bench/kills.ts database 20 50 asynchronous    a PostgreSQL that answers before the disk has it: must lose
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { attachToCluster } from '../server/platform/cluster.ts'
import { otklik } from '../test/lifecycle/stage.ts'
import { sinkOutsideStories } from '../test/mail-sink.ts'
import { killAmongSends } from '../test/trouble/killing/sends.ts'
import { endDatabase, killAgainAndAgain } from '../test/trouble/killing.ts'
import { openFolder } from './measure/folder.ts'

const [victim = 'server', kills = '200', between = '250', lie] = process.argv.slice(2)
const folder = openFolder('otklik-kills-')
const data = path.join(folder, 'data')
const begun = performance.now()
const connection = async () => (await attachToCluster(data)).connection
const toll = victim === 'sends' ? await amongSends() : await underWriters()
rmSync(folder, { recursive: true, force: true })
console.log({
  victim: lie ? `${victim}, ${lie}` : victim,
  ...toll,
  lost: toll.lost.length,
  doubled: toll.doubled.length,
  jobsLeft: toll.jobsLeft.length,
  minutes: Math.round((performance.now() - begun) / 6000) / 10,
})
for (const told of new Set(toll.jobsLeft)) console.log(told)
const unharmed = !toll.lost.length && !toll.doubled.length && !toll.brokenChain && !toll.jobsLeft.length
// The liar must be caught, or nothing here means anything.
process.exit(unharmed !== Boolean(lie) ? 0 : 1)

function underWriters() {
  return killAgainAndAgain(
    {
      env: { OTKLIK_DATA: data },
      connection,
      ...(victim === 'database' ? { killDatabase: () => endDatabase(data) } : {}),
      ...(lie ? { serve: liar } : {}),
    },
    Number(kills),
    Number(between),
  )
}

/** Half of the lives with no seconds to take back, half with five: then a kill finds them waiting. */
async function amongSends() {
  const { sink, open, close } = sinkOutsideStories()
  await open()
  const env = { OTKLIK_DATA: data, SMTP_URL: sink.url() }
  const place = { env, connection, received: sink.received, undoSeconds: [0, 5] as const }
  const toll = await killAmongSends(place, Number(kills), Number(between))
  await close()
  return toll
}

function liar() {
  const program = path.join(import.meta.dirname, '../node_modules/.bin/node')
  return otklik([path.join(import.meta.dirname, 'kills/server-that-lies.ts'), data, lie!], { program })
}
