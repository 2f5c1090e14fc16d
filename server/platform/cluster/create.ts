/** Makes a cluster where there is none. */
import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { CannotStart } from '../cannot-start.ts'
import { asAccount } from './account.ts'
import type { Home } from './home.ts'
import { asOptions, firstSettings } from './settings.ts'

const unfinished = 'postgres.unfinished-'

/** Made under another name and renamed when whole, so that a start that was cut off leaves nothing half made. */
export async function createCluster(
  { folder, cluster, account }: Home,
  bin: string,
  signal: AbortSignal,
): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(unfinished)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
  const beside = mkdtempSync(path.join(folder, unfinished))
  try {
    chmodSync(beside, 0o700)
    if (account) chownSync(beside, account.uid, account.gid)
    await initdb(beside, bin, asAccount(account), signal)
    giveName(beside, cluster)
    flush(folder)
  } finally {
    rmSync(beside, { recursive: true, force: true, maxRetries: 5 })
  }
}

function giveName(beside: string, cluster: string): void {
  try {
    renameSync(beside, cluster)
  } catch (error) {
    throw new CannotStart(
      `${cluster} is in the way: it is no database, and it is not empty (${(error as Error).message}).\nMove it away, or name another data folder:  OTKLIK_DATA=/path/to/folder`,
    )
  }
}

/**
 * Letters are told apart by the C.UTF-8 of the system and sorted by ICU. With lc_ctype C, which is what a bare system
 * offers, pg_trgm takes Cyrillic for punctuation and silently finds nothing. Not every system calls it the same.
 */
const letterLocales = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'ru_RU.UTF-8']

async function initdb(folder: string, bin: string, account: object, signal: AbortSignal): Promise<void> {
  let complaint = ''
  for (const letters of letterLocales) {
    complaint = await runInitdb(folder, bin, letters, account, signal)
    if (!complaint) return
    if (!/locale/i.test(complaint)) break
  }
  throw new CannotStart(`PostgreSQL could not make its data folder.\n${complaint}`)
}

/** What went wrong, or an empty text. */
async function runInitdb(folder: string, bin: string, letters: string, account: object, signal: AbortSignal) {
  const locale = ['--locale-provider=icu', '--icu-locale=ru-RU', '--locale=C', `--lc-ctype=${letters}`]
  const options = [
    '-D',
    folder,
    '-U',
    'otklik',
    '-A',
    'trust',
    '-E',
    'UTF8',
    ...locale,
    '--data-checksums',
    '--no-instructions',
  ]
  const child = spawn(`${bin}/initdb`, [...options, ...asOptions(firstSettings(memory()))], {
    ...account,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    detached: true, // Ctrl-C is ours to pass on
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  })
  const ended = new Promise<number | null>((done, fail) => child.once('error', fail).once('exit', done))
  const [complaint, status] = await Promise.all([text(child.stderr), ended])
  return status === 0 ? '' : complaint.trim() || `initdb ended with ${status}`
}

/** What this process may use: a container's share, not the whole machine. */
function memory(): number {
  const share = process.constrainedMemory()
  return share > 0 ? Math.min(share, totalmem()) : totalmem()
}

/** The new name itself must survive a power cut. */
function flush(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Its binaries and its data must be of one major version. */
export function refuseOtherVersion(cluster: string, binariesVersion: number): void {
  const version = Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'))
  if (version === binariesVersion) return
  throw new CannotStart(
    `The database in ${cluster} was made by PostgreSQL ${version}, and this Otklik brings ${binariesVersion}.\nStart the Otklik that made it, or name another folder:  OTKLIK_DATA=/path/to/folder`,
  )
}
