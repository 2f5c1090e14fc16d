import pg from 'pg'
import type { Log } from './log.ts'

/**
 * A promise that failed and that nobody waits for ends the process, and so it should: something of ours is wrong. But
 * the job library lets go of a few when PostgreSQL is killed under it (a job that cannot be put back, a queue that cannot
 * be returned). Its runner is begun anew by then; for that nobody's request has to die.
 */
export function outliveLostJobs(log: Log): () => void {
  const heard = (reason: unknown) => {
    if (!isOfTheJobs(reason)) throw reason
    log.warn({ err: reason }, 'the job library let go of an error; its jobs are tried again')
  }
  process.on('unhandledRejection', heard)
  return () => void process.off('unhandledRejection', heard)
}

const isOfTheJobs = (reason: unknown) =>
  reason instanceof Error &&
  (/[\\/]graphile-worker[\\/]/.test(reason.stack ?? '') ||
    (reason instanceof pg.DatabaseError && /^(?:57P|08)/.test(reason.code ?? '')))
