/**
 * The embedded PostgreSQL under our supervision: made when missing, guarded so that it never outlives us, started
 * again when it is killed, stopped last.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import { binariesFor } from './cluster/binaries.ts'
import { createCluster, refuseOtherVersion } from './cluster/create.ts'
import { FolderInUse, holdFolder, whoHolds } from './cluster/folder-lock.ts'
import { clusterPlace, type Home, homeFor, isMade } from './cluster/home.ts'
import { clearProcesses } from './cluster/leftovers.ts'
import { begin, type Connection, connectionTo, type Launch, type Run, serves } from './cluster/postmaster.ts'
import { readPostmasterFile } from './cluster/postmaster-file.ts'
import type { Settings } from './cluster/settings.ts'
import { socketFolderFor } from './cluster/socket-folder.ts'
import type { Tell } from './cluster/tell.ts'

export type { Connection } from './cluster/postmaster.ts'
export { FolderInUse }

export interface ClusterOptions {
  /** On top of the usual ones: a test need not wait for the disk. */
  settings?: Settings
  /** PostgreSQL's own log, line by line. */
  onLog?: (line: string) => void
  /** Sentences for the person who runs Otklik. */
  tell?: Tell
  /** Why it was started, told to whoever comes second. */
  purpose?: string
  /** The person named the folder: use it or refuse it. Otherwise the cluster may be put in an open place. */
  chosen?: boolean
  /** Cuts the start short. Once started, only stop() stops. */
  signal?: AbortSignal
}

export interface Cluster {
  connection: Connection
  stop(): Promise<void>
}

const majorVersion = 18

export async function startCluster(dataFolder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const { tell = () => {}, chosen = true, purpose = 'serve' } = options
  const home = homeFor(path.resolve(dataFolder), chosen, tell)
  const socketFolder = socketFolderFor(home)
  const letGo = await holdFolder(home.folder, purpose)
  const life = ownLife(options.signal)
  const leave = async (supervised?: Promise<void>) => {
    life.end()
    await clearProcesses(home.cluster)
    await supervised
    rmSync(socketFolder, { recursive: true, force: true })
    await letGo()
  }
  try {
    const launch = await prepare(home, socketFolder, options, life.signal)
    const first = await begin(launch, life.signal)
    life.started()
    const supervised = supervise(launch, first, life.signal, tell)
    return { connection: connectionTo(socketFolder), stop: () => leave(supervised) }
  } catch (error) {
    await leave()
    throw error
  }
}

/** The cluster that another process runs on this folder, for a command beside a running server. */
export async function attachToCluster(dataFolder: string): Promise<Cluster> {
  const { folder, cluster } = clusterPlace(path.resolve(dataFolder))
  // Between two runs (it was killed and is being started again) there is nothing to see for a moment.
  while (await whoHolds(folder)) {
    const socketFolder = readPostmasterFile(cluster)?.socketFolder
    if (socketFolder && (await serves(socketFolder))) {
      return { connection: connectionTo(socketFolder), stop: async () => {} }
    }
    await pause(100)
  }
  throw new CannotStart(`No Otklik runs on ${dataFolder}.`)
}

async function prepare(
  home: Home,
  socketFolder: string,
  options: ClusterOptions,
  signal: AbortSignal,
): Promise<Launch> {
  const { settings = {}, onLog = () => {}, tell = () => {} } = options
  const bin = binariesFor(home.account, tell)
  if (isMade(home.cluster)) refuseOtherVersion(home.cluster, majorVersion)
  else await createCluster(home, bin, signal)
  return { ...home, bin, socketFolder, settings, onLog }
}

/** Starts it again each time it ends against our will, for as long as we live. */
async function supervise(launch: Launch, first: Run, signal: AbortSignal, tell: Tell): Promise<void> {
  for (let run: Run | undefined = first; run; run = await beginAgain(launch, signal, tell)) {
    await run.gone
    if (signal.aborted) return
    tell('PostgreSQL was stopped from outside; it is being started again.')
  }
}

/** Ever more patiently: a full disk, say, is put right by somebody, and then it should run without being told. */
async function beginAgain(launch: Launch, signal: AbortSignal, tell: Tell): Promise<Run | undefined> {
  for (let wait = 100; !signal.aborted; wait = Math.min(wait * 2, 5000)) {
    try {
      return await begin(launch, signal)
    } catch (error) {
      if (signal.aborted) return undefined
      tell((error as Error).message)
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  }
  return undefined
}

/** One's own end, which until the start is over is also the end of whoever asked for it. */
function ownLife(startSignal: AbortSignal | undefined) {
  const life = new AbortController()
  const end = () => life.abort(startSignal?.reason)
  if (startSignal?.aborted) end()
  startSignal?.addEventListener('abort', end)
  return { signal: life.signal, end, started: () => startSignal?.removeEventListener('abort', end) }
}
