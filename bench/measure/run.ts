import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { callerOf } from './caller.ts'
import type { Operation } from './operations.ts'
import { type Cpu, cpuOf } from './processes.ts'
import type { Server } from './server.ts'
import { strainFrom } from './yardstick.ts'

export type Figures = {
  name: string
  goal: number
  connections: number
  count: number
  perSecond: number
  p50: number
  p99: number
  /** Milliseconds an operation, until the last job it made is done. */
  app: number
  database: number
  load: number
  /** How much dearer a fixed piece of work was meanwhile than at its cheapest. */
  strain: number
}
/** Milliseconds a second that are spent while nobody asks anything. */
export type Idle = Cpu

export async function measure(
  server: Server,
  db: pg.Pool,
  idle: Idle,
  operation: Operation,
  connections: number,
  count: number,
): Promise<Figures> {
  const { pid, postmaster, address } = server
  const [begunWith, begun] = [cpuOf(pid, postmaster), performance.now()]
  const strain = strainFrom()
  const times = await perform(address, operation, connections, count)
  const seconds = (performance.now() - begun) / 1000
  await untilIdle(server, db, idle)
  const [endedWith, whole] = [cpuOf(pid, postmaster), (performance.now() - begun) / 1000]
  const cost = (of: keyof Cpu) => (endedWith[of] - begunWith[of] - idle[of] * whole) / count
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return {
    name: operation.name,
    goal: operation.goal,
    connections,
    count,
    perSecond: count / seconds,
    p50: at(0.5),
    p99: at(0.99),
    app: cost('app'),
    database: cost('database'),
    load: loadavg()[0]!,
    strain: strain(),
  }
}

/** Gives how long each request took. An answer that does not hold ends everything: fast and wrong is no figure. */
export async function perform(
  address: string,
  operation: Operation,
  connections: number,
  count: number,
): Promise<number[]> {
  const times: number[] = []
  let left = count
  const walk = async () => {
    const caller = callerOf(address)
    while (left-- > 0) {
      const what = operation.ask()
      const begun = performance.now()
      const answer = await caller.ask(what)
      times.push(performance.now() - begun)
      if (!operation.holds(answer)) throw new Error(`${operation.name}: ${what.path} answered ${answer.slice(0, 300)}`)
    }
    caller.close()
  }
  await Promise.all(Array.from({ length: connections }, walk))
  return times
}

const look = 250

/** No job left, and nothing costs more than it does when nobody asks. */
export async function untilIdle({ pid, postmaster }: Server, db: pg.Pool, idle: Idle) {
  for (let patience = 80; patience > 0; patience--) {
    const before = cpuOf(pid, postmaster)
    await pause(look)
    const after = cpuOf(pid, postmaster)
    const spent = after.app + after.database - before.app - before.database
    const usual = ((idle.app + idle.database) * look) / 1000
    const { rows } = await db.query(
      'select count(*)::int as jobs from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now()',
    )
    if (rows[0].jobs === 0 && spent <= usual + 20) return
  }
}

export async function idleOf({ pid, postmaster }: Server, seconds: number): Promise<Idle> {
  const before = cpuOf(pid, postmaster)
  await pause(seconds * 1000)
  const after = cpuOf(pid, postmaster)
  return { app: (after.app - before.app) / seconds, database: (after.database - before.database) / seconds }
}
