/**
 * Fills a data folder for measuring, with real texts where they lie beside the project:
 *   node bench/fill.ts FOLDER [TICKETS]
 * The same as `otklik load`, quicker by not waiting for the disk.
 */
import path from 'node:path'
import { startCluster } from '#platform/cluster.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { fillDesk } from '../db/seed/load/fill.ts'
import { createWorld } from '../server/app/world.ts'
import { texts } from './texts.ts'

export async function fill(data: string, count: number, tell: (words: string) => void): Promise<void> {
  // Nothing here needs to survive a power cut: a fill that was interrupted is thrown away.
  const cluster = await startCluster(data, { settings: { fsync: 'off', full_page_writes: 'off', max_wal_size: '4GB' } })
  try {
    await migrate(cluster.connection)
    const config = { data, publicUrl: 'http://localhost', mailFrom: 'desk@desk.example', smtpUrl: undefined }
    const connection = { ...cluster.connection, statement_timeout: 0 }
    const { world, pool } = createWorld({ connection, config, log: createLog({ logLevel: 'warn' }) })
    const filed = (done: number) => done % 10_000 === 0 && tell(`${done} of ${count} tickets`)
    await fillDesk(world, { count, said: texts(), filed, stopped: () => false })
    await pool.end()
  } finally {
    await cluster.stop()
  }
}

if (import.meta.main) {
  const [folder, count = '100000'] = process.argv.slice(2)
  if (!folder) throw new Error('Name a folder:  node bench/fill.ts FOLDER [TICKETS]')
  await fill(path.resolve(folder), Number(count), (words) => console.log(words))
}
