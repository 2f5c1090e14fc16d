/** What a story of the cast stands on: a world with its settings, and its jobs, run when the story says so. */
import { Logger, runOnce } from 'graphile-worker'
import type pg from 'pg'
import type { World } from '#platform/command.ts'
import { type Task, taskList } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import type { Database, standingClock } from './world.ts'

/** No story asks the DNS of the machine it runs on. */
const nothingInDns = () => Promise.reject(Object.assign(new Error('nothing there'), { code: 'ENODATA' }))

/** How mail comes and goes, once it is known where to. */
export type PostKnown = {
  mailFrom?: string
  publicUrl?: string
  smtpUrl?: string
  egressAllow?: string[]
  mailAuthorities?: string
}

export function worldOn(
  connection: Database['connection'],
  files: string,
  clock: ReturnType<typeof standingClock>,
  { smtpUrl, egressAllow = [], mailAuthorities, mailFrom, publicUrl }: PostKnown,
) {
  const config = {
    data: files,
    publicUrl: publicUrl ?? 'http://localhost:3000',
    mailFrom: mailFrom ?? 'Support <support@desk.example>',
    smtpUrl,
    egressAllow,
    mailAuthorities,
  }
  const made = createWorld({ connection, config, log: createLog({ logLevel: 'silent' }), clock })
  made.world.settings.askDns = nothingInDns
  return made
}

/** The worker goes by the clock of the database, which stands still for no story: jobs of later look when they wake. */
export const bringForward = (pool: pg.Pool) =>
  pool.query('select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at := now())')

export async function runJobs(world: World, pool: pg.Pool, known: Record<string, Task>) {
  await runOnce({
    pgPool: pool,
    taskList: taskList(world, known),
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    // Without them it is over before the last outcome is stored, and the story looks too early.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
}
