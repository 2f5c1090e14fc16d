/**
 * The PostgreSQL processes of a cluster, seen from outside. Only what every user may read is used: in a container even
 * root may not look into the working folder of another account's process.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'

interface Seen {
  pid: number
  parent: number
  uid: number
  /** A main process keeps its arguments; a child shows `postgres: checkpointer` and the like. */
  command: string[]
}

export interface ClusterProcesses {
  /** Those that answer for the others: one, as a rule. */
  main: number[]
  others: number[]
}

export function processesOf(cluster: string): ClusterProcesses {
  const all = postgresProcesses()
  const main = all.filter(({ command }) => folderIn(command) === cluster)
  const isOurs = (seen: Seen) => main.some(({ pid }) => pid === seen.parent) || isOrphanOn(cluster, seen)
  const others = all.filter((seen) => isChild(seen) && isOurs(seen))
  return { main: main.map(({ pid }) => pid), others: others.map(({ pid }) => pid) }
}

/** Whether the number is that of a living PostgreSQL which is not known to serve another cluster. */
export function mayServe(pid: number, cluster: string): boolean {
  const all = postgresProcesses()
  const seen = all.find((one) => one.pid === pid)
  if (!seen) return false
  const main = isChild(seen) ? all.find((one) => one.pid === seen.parent) : seen
  const folder = main && folderIn(main.command)
  return folder === undefined || !folder.startsWith('/') || folder === cluster
}

/**
 * Its main process was killed. It does not say whose it was, but without one it has nothing left to do anywhere.
 * The parent is looked at afresh: at the first look another cluster's may not have been there yet.
 */
function isOrphanOn(cluster: string, seen: Seen): boolean {
  return seen.uid === statSync(cluster, { throwIfNoEntry: false })?.uid && look(String(seen.parent)) === undefined
}

const isChild = ({ command }: Seen) => command[0]?.startsWith('postgres: ') === true
const folderIn = (command: string[]) => command[command.indexOf('-D') + 1 || command.length]

function postgresProcesses(): Seen[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.map((pid) => look(pid)).filter((seen) => seen !== undefined)
}

function look(pid: string): Seen | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const of = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1]
    // A zombie only waits to be collected, in a container perhaps for ever.
    if (of('Name') !== 'postgres' || of('State') === 'Z') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return { pid: Number(pid), parent: Number(of('PPid')), uid: Number(of('Uid')), command }
  } catch {
    return undefined // gone meanwhile
  }
}
