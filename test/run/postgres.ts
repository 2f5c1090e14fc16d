/** The PostgreSQL of one run: a cluster that need not survive a power cut, and in it a migrated database to clone. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startCluster } from '#platform/cluster.ts'
import { migrate } from '#platform/migrate.ts'

const prefix = 'otklik-test-'
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: 200,
}

export async function postgresForTheRun() {
  removeLeftovers()
  const folder = path.join(tmpdir(), `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const cluster = await startCluster(folder, { settings })
  const template = { ...cluster.connection, database: 'otklik_template' }
  const admin = new pg.Client(cluster.connection)
  await admin.connect()
  await admin.query(`create database ${template.database}`)
  await admin.end()
  await migrate(template)

  return {
    /** What test/world.ts reads. */
    env: { OTKLIK_TEST_POSTGRES: JSON.stringify(template) },
    stop: once(async () => {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    }),
  }
}

/** Of runs that were killed before they could tidy up. */
function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) && Number(name.slice(prefix.length))
    if (pid && !lives(pid)) rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
  }
}

function lives(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Whoever asks again waits for the first. */
function once(work: () => Promise<void>) {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
