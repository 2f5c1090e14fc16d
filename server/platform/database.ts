/** The database a configuration means: one's own PostgreSQL, the one a running Otklik has, or the embedded one. */
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { clusterPlace, isMade } from './cluster/home.ts'
import { attachToCluster, type ClusterOptions, FolderInUse, startCluster } from './cluster.ts'
import type { Config } from './config.ts'
import { makeItWell } from './database-checks.ts'

export interface Database {
  connection: pg.PoolConfig
  stop(): Promise<void>
}

export interface OpenOptions extends Omit<ClusterOptions, 'chosen'> {
  /** A server wants the folder for itself; a command is content to work beside a running server. */
  alone?: boolean
  /** What only reads makes no new database: a mistyped folder would look like an empty ledger. */
  existing?: boolean
}

export async function openDatabase(config: Config, options: OpenOptions = {}): Promise<Database> {
  if (config.databaseUrl) return outsideDatabase(config.databaseUrl, options)
  if (options.existing && !isThere(config.data))
    throw new CannotStart(
      `There is no database in ${config.data}. Name the folder it is in:  OTKLIK_DATA=/path/to/folder`,
    )
  try {
    return await startCluster(config.data, { ...options, chosen: config.dataChosen })
  } catch (error) {
    if (options.alone || !(error instanceof FolderInUse)) throw error
    return attachToCluster(config.data)
  }
}

const isThere = (data: string) => existsSync(data) && isMade(clusterPlace(data).cluster)

async function outsideDatabase(url: string, { tell, signal }: OpenOptions): Promise<Database> {
  const connection = { connectionString: url }
  await untilItAnswers(connection, tell, signal)
  return { connection, stop: async () => {} }
}

/** Started together with us, it may need longer: we wait a while for what passes, and refuse at once what does not. */
async function untilItAnswers(
  connection: pg.PoolConfig,
  tell: OpenOptions['tell'],
  signal?: AbortSignal,
): Promise<void> {
  const giveUp = performance.now() + 30_000
  for (let told = false; ; told = true) {
    const failure = await tryConnection(connection)
    if (!failure) return
    if (!passing.has(failure.code) || performance.now() > giveUp) throw new CannotStart(wordsFor(failure))
    if (!told) tell?.(`Waiting for PostgreSQL (${failure.message}).`)
    await pause(500, undefined, { signal })
  }
}

interface Failure {
  code: string
  message: string
}

async function tryConnection(connection: pg.PoolConfig): Promise<Failure | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return undefined
  } catch (error) {
    // A name with several addresses fails with all their errors at once.
    const first = error instanceof AggregateError ? error.errors[0] : error
    return { code: String(first.code), message: first.message }
  } finally {
    await client.end().catch(() => {})
  }
}

/** Not listening yet, its name not known yet, starting up, closing down, too many connections just now. */
const passing = new Set(['ECONNREFUSED', 'ENOENT', 'EAI_AGAIN', '57P03', '57P01', '53300'])

const remedies: Record<string, string> = {
  ECONNREFUSED: 'Is it running, and are host and port right?',
  ENOENT: 'Is it running, and is the folder of its socket right?',
  ENOTFOUND: 'Is the host name right?',
  '28P01': 'Is the password right? Special characters in it are written as %40 and so on.',
  '28000': 'Does pg_hba.conf let this user in from this machine?',
  '3D000': `Make it:  ${makeItWell}`,
}

/** The address itself is not repeated: it may carry a password. */
function wordsFor({ code, message }: Failure): string {
  return `The PostgreSQL of DATABASE_URL cannot be used: ${message}.\n${remedies[code] ?? 'Check DATABASE_URL.'}`
}
