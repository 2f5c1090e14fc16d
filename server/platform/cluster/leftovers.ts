/** Clears away what an earlier run may have left: processes and lock files. Whoever calls this holds the folder. */
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readPostmasterFile } from './postmaster-file.ts'
import { mayServe, processesOf } from './processes.ts'

/** How firmly to ask, and from when on: ends sessions and writes a checkpoint, ends at once and recovers later, is ended. */
const insistence: [afterMs: number, signal: NodeJS.Signals][] = [
  [0, 'SIGINT'],
  [15_000, 'SIGQUIT'],
  [20_000, 'SIGKILL'],
]

/** Waits until no process of the cluster is left, asking ever more firmly. */
export async function clearProcesses(cluster: string): Promise<void> {
  const began = performance.now()
  const asked = new Set<NodeJS.Signals>()
  for (;;) {
    const { main, others } = processesOf(cluster)
    if (main.length + others.length === 0) return
    // Without a main process the others have nothing to save: it was killed, and they are only slow to notice.
    const waited = performance.now() - began + (main.length > 0 ? 0 : 15_000)
    for (const [afterMs, signal] of insistence) {
      if (waited < afterMs || asked.has(signal)) continue
      asked.add(signal)
      for (const pid of main.length > 0 && signal !== 'SIGKILL' ? main : [...main, ...others]) send(pid, signal)
    }
    await pause(20)
  }
}

/**
 * The number in a lock file may belong to a stranger by now (after a reboot, in a container) or to a zombie that
 * nobody collects; PostgreSQL would take either for its own and refuse to start.
 */
export function dropMistakenLocks(cluster: string, socketFolder: string): void {
  const file = readPostmasterFile(cluster)
  if (file && send(file.pid, 0) && !mayServe(file.pid, cluster))
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
  for (const name of readdirSync(socketFolder)) rmSync(path.join(socketFolder, name), { force: true })
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
