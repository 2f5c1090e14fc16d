/** One run of PostgreSQL: from its launch until none of it is left. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { asAccount } from './account.ts'
import type { Home } from './home.ts'
import { clearProcesses, dropMistakenLocks } from './leftovers.ts'
import { asOptions, lastingSettings, type Settings } from './settings.ts'
import { socketPort } from './socket-folder.ts'

export interface Launch extends Home {
  bin: string
  socketFolder: string
  settings: Settings
  onLog: (line: string) => void
}

export interface Run {
  /** Settles when PostgreSQL (or its guard) has ended, whatever the way. */
  gone: Promise<void>
}

export interface Connection {
  host: string
  port: number
  user: string
  database: string
  ssl: false
}

/** Everything is said, so that PGPORT, PGSSLMODE and the like in the environment have no say. */
export const connectionTo = (socketFolder: string, database = 'otklik'): Connection => ({
  host: socketFolder,
  port: socketPort,
  user: 'otklik',
  database,
  ssl: false,
})

/**
 * PostgreSQL must not outlive us, even when we are killed and cannot say goodbye. So a shell stands between: its
 * standard input is a pipe that only we hold. When the pipe ends (or PostgreSQL does) the guard ends the other and goes.
 * It asks again and again, because a signal that comes before PostgreSQL listens to signals is lost; a zombie (which
 * has no command line any more) is not asked.
 */
const guard = `
trap '' INT TERM HUP
exec 3<&0
"$@" </dev/null 3<&- &
postgres=$!
( while read -r line; do :; done
  while grep -q . /proc/$postgres/cmdline && kill -INT $postgres; do sleep 0.2; done ) <&3 >/dev/null 2>&1 &
watch=$!
exec 3<&- </dev/null 2>/dev/null
wait $postgres
kill -KILL $watch
`

/** A start may meet the last moments of the run before it. */
const stillThere = /lock file .* already exists|pre-existing shared memory block/

/** Answers when statements are served. Ends by itself when the signal says so. */
export async function begin(launch: Launch, signal: AbortSignal): Promise<Run> {
  for (let attempt = 1; ; attempt++) {
    await clearProcesses(launch.cluster)
    dropMistakenLocks(launch.cluster, launch.socketFolder)
    signal.throwIfAborted()
    const { gone, lastWords } = start(launch, signal)
    if (await servesBefore(gone, launch.socketFolder, signal)) return { gone }
    signal.throwIfAborted()
    if (attempt === 5 || !stillThere.test(lastWords()))
      throw new CannotStart(`PostgreSQL did not start.\n${lastWords()}`)
    await pause(200)
  }
}

function start({ bin, cluster, account, socketFolder, settings, onLog }: Launch, signal: AbortSignal) {
  const options = asOptions({ ...lastingSettings(socketFolder), ...settings })
  const child = spawn('/bin/sh', ['-c', guard, 'otklik-postgres-guard', `${bin}/postgres`, '-D', cluster, ...options], {
    ...asAccount(account),
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    detached: true, // Ctrl-C in the terminal must reach us first, not the database under requests in flight
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const words: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    words.push(line)
    if (words.length > 20) words.shift()
    onLog(line)
  })
  child.stdin.on('error', () => {}) // closing a pipe whose reader has gone
  const end = () => child.stdin.end()
  signal.addEventListener('abort', end, { once: true })
  const gone = new Promise<void>((done) => {
    child.once('error', (error) => words.push(error.message) && done())
    child.once('exit', () => done())
  }).finally(() => signal.removeEventListener('abort', end))
  if (signal.aborted) end()
  return { gone, lastWords: () => words.join('\n') }
}

/** However long recovery takes, as long as it runs. */
async function servesBefore(gone: Promise<void>, socketFolder: string, signal: AbortSignal): Promise<boolean> {
  let ended = false
  gone.then(() => {
    ended = true
  })
  while (!ended && !signal.aborted) {
    if (await serves(socketFolder)) return true
    await pause(20)
  }
  await gone
  return false
}

/** Whether our database answers. It is made at the first chance. */
export async function serves(socketFolder: string): Promise<boolean> {
  try {
    await once(connectionTo(socketFolder), 'select 1')
    return true
  } catch (error) {
    if ((error as { code?: string }).code === noSuchDatabase) await makeDatabase(socketFolder)
    return false // refused or 57P03: not yet
  }
}

const noSuchDatabase = '3D000'
const makeDatabase = (socketFolder: string) => once(connectionTo(socketFolder, 'postgres'), 'create database otklik')

async function once(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(statement)
  } finally {
    await client.end().catch(() => {})
  }
}
