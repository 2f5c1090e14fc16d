/**
 * A server whose word is worth less than ours, to see that the counting of kills can count. LIE=early says "done" before
 * the database has said so; LIE=asynchronous lets PostgreSQL say so before it is on the disk.
 */
import type pg from 'pg'
import { startCluster } from '#platform/cluster.ts'
import type { World } from '#platform/command.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openDoors } from '../../server/app/doors.ts'
import { createWorld } from '../../server/app/world.ts'

const [data = '', lie = ''] = process.argv.slice(2)
const settings: Record<string, string> = lie === 'asynchronous' ? { synchronous_commit: 'off' } : {}
const { connection } = await startCluster(data, { settings })
await migrate(connection as pg.ClientConfig)
const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection, config, log: createLog({ logLevel: 'error' }) })
const edge = await openDoors(lie === 'early' ? tooEarly(world) : world, pool, null, null)
const address = await edge.http.listen({ port: 0, host: '127.0.0.1' })
console.log(`Otklik is ready at ${address}`)

/** Answers when the work is done and stores it a moment later. */
function tooEarly(world: World): World {
  const execute = (work: (tx: never) => Promise<unknown>) =>
    new Promise((answer, refuse) => {
      world.db
        .transaction()
        .execute(async (tx) => {
          const output = await work(tx as never)
          answer(output)
          await new Promise((resolve) => setTimeout(resolve, 5))
        })
        .catch(refuse)
    })
  const db = new Proxy(world.db, {
    get: (real, name) => {
      if (name === 'transaction') return () => ({ execute })
      const value = Reflect.get(real, name)
      return typeof value === 'function' ? value.bind(real) : value
    },
  })
  return { ...world, db }
}
