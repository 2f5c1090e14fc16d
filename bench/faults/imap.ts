/**
 * Fetching from a mailbox under faults. Each run lays three mails into a mailbox, lets them be fetched while one fault
 * strikes, and then lets the desk go on undisturbed: every mail must be stored exactly once. Two fetchers of the usual
 * kind go through the same faults, so that one sees that the counting can count.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { startCluster } from '#platform/cluster.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { createWorld } from '../../server/app/world.ts'
import { monday, peopled } from '../../test/cast.ts'
import { imapServer } from '../../test/imap/server.ts'
import { standingClock } from '../../test/world.ts'
import { openFolder } from '../measure/folder.ts'
import { cast } from './imap/cast.ts'
import { byMessageId, flagsFirst, ours } from './imap/fetchers.ts'
import { strikes } from './imap/strikes.ts'

/** So many that every third strike is among them: fewer may miss those under which a fetcher loses. */
const fewestOfAControl = Math.ceil(strikes.length / 3)

/** @param runs spread over all the strikes, be they fewer or more than those. */
export async function run(runs: number): Promise<boolean> {
  const folder = openFolder('otklik-mailbox-faults-')
  const data = path.join(folder, 'data')
  const cluster = await startCluster(data)
  await migrate(cluster.connection)
  const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
  const log = createLog({ logLevel: 'silent' })
  const made = createWorld({ connection: cluster.connection, config, log, clock: standingClock(monday) })
  const { maria } = await peopled(made.world)
  const server = imapServer()
  await server.open()
  const stage = await cast({ ...made, maria, server, connection: cluster.connection, data })

  const tolls = []
  const ofAControl = Math.max(fewestOfAControl, Math.ceil(runs / 6))
  for (const [who, fetcher, count] of [
    ['ours', ours, runs],
    ['one that marks as read before it stores', flagsFirst, ofAControl],
    ['one that goes by the Message-ID', byMessageId, ofAControl],
  ] as const) {
    const begun = performance.now()
    let [lost, doubled, runsStruck] = [0, 0, 0]
    for (let i = 0; i < count; i++) {
      const strike = strikes[Math.floor((i * strikes.length) / count)]!
      const told = await stage.play(fetcher, strike)
      lost += told.lost
      doubled += told.doubled
      runsStruck += told.struck ? 1 : 0
      if (who === 'ours' && (told.lost || told.doubled)) console.log('harmed by', strike.name, told)
    }
    tolls.push({
      who,
      runs: count,
      mails: count * 3,
      struck: runsStruck,
      lost,
      doubled,
      seconds: Math.round((performance.now() - begun) / 1000),
    })
  }
  console.table(tolls)
  await stage.close()
  await server.close()
  made.post.close()
  await made.pool.end()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
  const [own, ...controls] = tolls
  // Whoever loses must be seen to lose, or nothing here means anything.
  return own!.lost + own!.doubled === 0 && own!.struck > own!.runs / 2 && controls.every(({ lost }) => lost > 0)
}
