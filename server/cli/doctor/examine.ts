import pg from 'pg'
import { createWorld } from '../../app/world.ts'
import { CannotStart } from '../../platform/cannot-start.ts'
import type { Config } from '../../platform/config.ts'
import { type Database, openDatabase } from '../../platform/database.ts'
import { createLog } from '../../platform/log.ts'
import { examineAddress } from './address.ts'
import { examineDatabase } from './database.ts'
import { bad, type Finding } from './finding.ts'
import { examineMachine } from './machine.ts'
import { examineRunning } from './running.ts'

/** From the ground up: what stands on something bad is not asked, since it could only repeat it. */
export async function examineDesk(config: Config): Promise<Finding[]> {
  const findings = [...(await examineMachine(config)), ...(await examineAddress(config))]
  let database: Database
  try {
    database = await openDatabase(config, { purpose: 'doctor', existing: true })
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    return [...findings, bad('database', { words: error.message })]
  }
  try {
    const below = await inOneConnection(database, examineDatabase)
    findings.push(...below)
    if (below.some(({ check, state }) => state === 'bad' && ['database', 'migrations'].includes(check))) return findings
    return [...findings, ...(await examineDeskItself(config, database))]
  } finally {
    await database.stop()
  }
}

async function inOneConnection<T>({ connection }: Database, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: 'otklik doctor', statement_timeout: 30_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function examineDeskItself(config: Config, { connection }: Database): Promise<Finding[]> {
  const { world, pool, post } = createWorld({ connection, config, log: createLog({ logLevel: 'silent' }) })
  try {
    return await examineRunning(world, post, config)
  } finally {
    post.close()
    await pool.end()
  }
}
