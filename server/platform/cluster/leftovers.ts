/**
 * PostgreSQL processes of a cluster, found by what cannot be mistaken: every one of them works in the cluster's folder.
 * Process numbers in lock files can be, since numbers are used again.
 */
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readPostmasterFile } from './postmaster-file.ts'

export function processesOf(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && worksIn(name, cluster))
    .map(Number)
}

function worksIn(pid: string, cluster: string): boolean {
  try {
    // A shell that stands in the folder is no part of it.
    return (
      readlinkSync(`/proc/${pid}/cwd`) === cluster && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    )
  } catch {
    return false // another user's, or gone meanwhile
  }
}

/** How firmly to ask, and from when on: ends sessions and writes a checkpoint, ends at once and recovers later, is ended. */
const insistence: [afterMs: number, signal: NodeJS.Signals][] = [
  [0, 'SIGINT'],
  [15_000, 'SIGQUIT'],
  [20_000, 'SIGKILL'],
]

/** Waits until no process of the cluster is left, asking ever more firmly. Whoever calls this holds the folder. */
export async function clearProcesses(cluster: string): Promise<void> {
  const began = performance.now()
  const asked = new Set<NodeJS.Signals>()
  for (let left = processesOf(cluster); left.length > 0; left = processesOf(cluster)) {
    const main = mainProcess(left, cluster)
    // Without their main process the rest have nothing to save: it was killed, and they are only slow to notice.
    const waited = performance.now() - began + (main ? 0 : 15_000)
    for (const [afterMs, signal] of insistence) {
      if (waited < afterMs || asked.has(signal)) continue
      asked.add(signal)
      for (const pid of main && signal !== 'SIGKILL' ? [main] : left) send(pid, signal)
    }
    await pause(20)
  }
}

function mainProcess(left: number[], cluster: string): number | undefined {
  const pid = readPostmasterFile(cluster)?.pid
  return pid !== undefined && left.includes(pid) ? pid : undefined
}

/**
 * The number in a lock file may belong to a stranger by now (after a reboot, in a container) or to a zombie that
 * nobody collects; PostgreSQL would take either for its own and refuse to start. No process of the cluster is left
 * when this is called, so the files say nothing.
 */
export function dropMistakenLocks(cluster: string, socketFolder: string): void {
  const file = readPostmasterFile(cluster)
  if (file && isAlive(file.pid)) rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
  for (const name of readdirSync(socketFolder)) rmSync(path.join(socketFolder, name), { force: true })
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
const isAlive = (pid: number) => send(pid, 0)
