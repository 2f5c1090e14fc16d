import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { asSystem, type World } from './command.ts'
import { openPool } from './db.ts'
import type { Job } from './ledger/append.ts'
import { mayBeLost } from './may-be-lost.ts'

/** A job named by a product slice that is no reaction: it gets its payload and works outside any transaction of ours. */
export type Task = (world: World, payload: Record<string, unknown>) => Promise<void>

const aliveKey = `hashtextextended('otklik.jobs:' || $1, 0)`
const sweepEvery = 3_000

/**
 * Jobs are fetched and struck off several at once, which halves what each costs; for that one may wait a tenth of a
 * second. Those that lie here when the node dies are freed like the one in hand, and every reaction may run again.
 */
const inBatches: GraphileConfig.WorkerOptions = {
  localQueue: { size: 10, refetchDelay: { durationMs: 100, threshold: 9, maxAbortThreshold: 20 } },
  completeJobBatchDelay: 50,
  // Not for speed: outside a batch nobody catches the error of a job that cannot be put back, and it ends the process.
  failJobBatchDelay: 50,
}

/**
 * Runs reactions as durable jobs. Jobs are locked by the runner's pool id; while the node lives it holds an advisory
 * lock of that id on a connection of its own, so that a sweep on any node can tell the dead and free their jobs.
 */
export async function startJobs(
  world: World,
  connection: pg.PoolConfig,
  tasks: Record<string, Task>,
  timetable: readonly string[],
  onLockLost: () => void,
  reacting = true,
) {
  // Waits for no disk: a job that is not struck off after all is only run again.
  const options = [connection.options, '-c synchronous_commit=off'].filter(Boolean).join(' ')
  const pool = openPool({ ...connection, options, statement_timeout: 120_000 }, 6)
  const alive = new pg.Client({ ...connection, application_name: 'otklik jobs' })
  alive.on('error', () => {})
  await alive.connect()
  const events = new EventEmitter() as Runner['events']
  const locked = new Promise<void>((resolve, reject) =>
    events.on('pool:create', ({ workerPool }) => {
      alive.query(`select pg_advisory_lock(${aliveKey})`, [workerPool.id]).then(() => resolve(), reject)
    }),
  )
  const runner = await run({
    preset: { worker: inBatches },
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => () => {}),
    events,
    taskList: taskList(world, tasks, reacting),
    // On whichever node is first: graphile-worker lets only one take each turn.
    crontab: timetable.join('\n'),
  })
  await locked.catch(async (error) => {
    await runner.stop().catch(() => {})
    await pool.end().catch(() => {})
    throw error
  })
  events.on('job:error', ({ job, error }) => {
    world.log.warn(
      { task: job.task_identifier, attempts: job.attempts, err: error },
      'job failed and will be tried again',
    )
    world.pulse.fault(`job ${nameOf(job)}`, error, null)
  })
  events.on('job:complete', ({ job, error }) => world.pulse.jobs.add(nameOf(job), error ? 'failed' : 'done'))
  const timer = setInterval(() => freeJobsOfTheDead(pool).catch(() => {}), sweepEvery)
  let stopping = false
  // Without the lock another node may take our jobs, and a runner that could not reach them has given up by itself:
  // whoever started us decides how to begin anew.
  const lockLost = new Promise<void>((resolve) => alive.once('end', resolve))
  const gaveUp = runner.promise.catch(() => {})
  void Promise.race([lockLost, gaveUp]).then(() => setImmediate(() => stopping || onLockLost()))
  return {
    async stop() {
      stopping = true
      clearInterval(timer)
      await runner.stop().catch(() => {})
      await alive.end().catch(() => {})
      await pool.end().catch(() => {})
    },
  }
}

/** A reaction by its own name. */
const nameOf = ({ task_identifier, payload }: { task_identifier: string; payload: unknown }) =>
  task_identifier === 'react' ? (payload as Job).reaction : task_identifier

/** Every task by its name, as the worker knows them; one that is not named here is left to another process. */
export const taskList = (world: World, tasks: Record<string, Task>, reacting = true): TaskList => ({
  ...(reacting ? { react: async (payload: unknown) => react(world, payload as Job) } : {}),
  ...Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => task(world, payload as Record<string, unknown>),
    ]),
  ),
})

async function react(world: World, { stream, seq, reaction: called }: Job) {
  const reaction = world.reactions.find((known) => known.when === 'after' && known.called === called)
  if (!reaction) throw new Error(`no reaction is called ${called}`)
  await asSystem(world, async (hands) => {
    // The job is struck off later in the same log: it cannot be struck off and what it did be lost.
    await mayBeLost(hands.tx)
    const event = await hands.tx
      .selectFrom('events')
      .select(['stream_id', 'seq', 'kind', 'at', 'channel', 'actor_type', 'actor_id', 'meta'])
      .where('stream_id', '=', stream)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
    await reaction.run(
      {
        streamId: event.stream_id,
        seq: event.seq,
        kind: event.kind,
        at: event.at,
        channel: event.channel,
        actor: { type: event.actor_type, id: event.actor_id },
        meta: event.meta as never,
      },
      hands,
    )
  })
}

async function freeJobsOfTheDead(pool: pg.Pool) {
  const held = await pool.query<{ id: string }>(`
    select locked_by as id from graphile_worker._private_jobs
      where locked_by is not null and locked_at < now() - interval '3 seconds'
    union
    select locked_by from graphile_worker._private_job_queues
      where locked_by is not null and locked_at < now() - interval '3 seconds'`)
  for (const { id } of held.rows) {
    await pool.query(
      `with free as materialized (select pg_try_advisory_xact_lock(${aliveKey}) as it)
       select case when it then (select graphile_worker.force_unlock_workers(array[$1::text]))::text end from free`,
      [id],
    )
  }
  if (held.rows.length > 0) await forgetTurnsOfTheDead(pool)
}

/** A turn of the timetable that may be tried no more since its node died with it. Nobody will take it up, and the next turn does its work. */
const forgetTurnsOfTheDead = (pool: pg.Pool) =>
  pool.query(`
    delete from graphile_worker._private_jobs
      where locked_by is null and attempts >= max_attempts and last_error is null and payload::jsonb ? '_cron'`)

/** After a restore: whoever had a job in hand is not here. */
export async function freeEveryJob(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  for (const table of ['_private_jobs', '_private_job_queues'])
    await client.query(
      `update graphile_worker.${table} set locked_by = null, locked_at = null where locked_by is not null`,
    )
}
