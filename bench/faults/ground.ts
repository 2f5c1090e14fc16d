/** A desk of its own with a PostgreSQL of its own, which may be killed. */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { startCluster } from '#platform/cluster.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { createWorld } from '../../server/app/world.ts'
import { peopled } from '../../test/cast.ts'
import { endDatabase } from '../../test/trouble/killing.ts'
import { openFolder } from '../measure/folder.ts'

/** More than this in an hour, and a contact's mails wait for somebody's look. */
const mailsOfOne = 15

/** @param mails that will become tickets: so many contacts there are. */
export async function faultGround(mails: number) {
  const folder = openFolder('otklik-mail-faults-')
  const data = path.join(folder, 'data')
  mkdirSync(data, { recursive: true })
  const cluster = await startCluster(data)
  const connection = cluster.connection as pg.ClientConfig
  await migrate(connection)
  const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'support@desk.example', smtpUrl: undefined }
  const { world, pool } = createWorld({ connection, config, log: createLog({ logLevel: 'silent' }) })
  const cast = await peopled(world)
  const writers: string[] = []
  for (let i = 0; i < Math.ceil(mails / mailsOfOne); i++) {
    await cast.contact(`Writer ${i}`, cast.other, 'technical')
    writers.push(`writer.${i}@people.example`)
  }
  return {
    world,
    pool,
    data,
    connection,
    writers,
    /** An agent. */
    anna: cast.anna,
    killDatabase: () => endDatabase(data),
    async close() {
      await pool.end()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
