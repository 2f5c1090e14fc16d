/**
 * R1: acknowledged orders lost and orders doubled when the server, and with it the PostgreSQL it brings, is killed in
 * the middle of writing.   node bench/kills.ts [kills, 200] [acknowledged between two kills, 250]
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { attachToCluster } from '../server/platform/cluster.ts'
import { killAgainAndAgain } from '../test/trouble/killing.ts'
import { openFolder } from './measure/folder.ts'

const [kills = 200, between = 250] = process.argv.slice(2).map(Number)
const folder = openFolder('otklik-kills-')
const data = path.join(folder, 'data')
const begun = performance.now()
const toll = await killAgainAndAgain(
  { env: { OTKLIK_DATA: data }, connection: async () => (await attachToCluster(data)).connection },
  kills,
  between,
)
rmSync(folder, { recursive: true, force: true })
console.log({
  ...toll,
  lost: toll.lost.length,
  doubled: toll.doubled.length,
  minutes: Math.round((performance.now() - begun) / 6000) / 10,
})
process.exit(toll.lost.length || toll.doubled.length || toll.brokenChain ? 1 : 0)
