/** What processes cost, as the kernel counts it: processor time and memory. */
import { readdirSync, readFileSync } from 'node:fs'

/** Every Linux that Node runs on counts processor time to user programs in hundredths of a second. */
const msPerTick = 10

export type Cpu = { app: number; database: number }

/** Milliseconds spent so far by the server (all its threads) and by PostgreSQL, whose ended children count with it. */
export function cpuOf(server: number, postmaster: number): Cpu {
  const database = childrenOf(postmaster).reduce(
    (sum, pid) => sum + ownTime(pid),
    ownTime(postmaster) + endedChildren(postmaster),
  )
  return { app: ownTime(server), database }
}

/** Of all its threads, to the nanosecond: in hundredths of a second twenty processes round a short run away. */
function ownTime(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    return threads.reduce((sum, thread) => sum + Number(threadTime(pid, thread)) / 1e6, 0)
  } catch {
    return 0
  }
}

const threadTime = (pid: number, thread: string) =>
  readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1)[0]

const endedChildren = (pid: number) => ticks(pid, 15, 16)

/** Zero for one that has ended: from then on its parent counts it. */
function ticks(pid: number, ...fields: number[]): number {
  const values = statOf(String(pid))
  return fields.reduce((sum, field) => sum + Number(values?.[field] ?? 0), 0) * msPerTick
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(statOf(name)?.[3]) === parent)
    .map(Number)
}

/** Fields of /proc/PID/stat, numbered from 0; the name in brackets, which may hold anything, stands for one. */
function statOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/\(.*\)/s, 'name')
      .split(' ')
  } catch {
    return undefined
  }
}

/** Megabytes in memory now, and at most so far. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024)
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}
