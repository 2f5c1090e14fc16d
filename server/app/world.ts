import path from 'node:path'
import type pg from 'pg'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { ClockWatch } from '#platform/clock-watch.ts'
import type { World } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import { openPool, queries } from '#platform/db.ts'
import type { Reaction } from '#platform/events.ts'
import { fileStore } from '#platform/files/store.ts'
import { tidyFiles } from '#platform/files/tidy.ts'
import type { Task } from '#platform/jobs.ts'
import { limits } from '#platform/limits.ts'
import type { Log } from '#platform/log.ts'
import { tidyPlatform } from '#platform/tidy.ts'
import { mailReactions, mailTasks, openPost, type Post } from '../channels/mail/index.ts'
import { promiseReactions } from '../promises/index.ts'
import { tidySignIn } from '../sign-in/index.ts'
import { indexEarlierWords, ticketReactions } from '../tickets/index.ts'
import { mayDo } from './permission.ts'

/** Everyone who reacts to what happens, in the order of the slices. */
export const reactions: readonly Reaction[] = [...ticketReactions, ...promiseReactions, ...mailReactions]

/** Jobs that are no reactions. */
export const tasks = (post: Post | null): Record<string, Task> => ({
  ...mailTasks(post),
  'index-earlier-words': indexEarlierWords,
  tidy: async (world) => {
    await tidyPlatform(world)
    await tidyFiles(world)
    await tidySignIn(world)
  },
})

export type Wiring = {
  /** Left out by those who write no product data or move the clock themselves. */
  watch?: ClockWatch
  connection: pg.PoolConfig
  config: Pick<Config, 'data' | 'publicUrl' | 'mailFrom' | 'smtpUrl'>
  log: Log
  clock?: Clock
}

/** The world that commands and screens work in, and what it holds on to: connections to the database and to the mail server. */
export function createWorld({ connection, config, log, watch, clock = systemClock }: Wiring): {
  world: World
  pool: pg.Pool
  post: Post | null
} {
  const post = config.smtpUrl ? openPost(config.smtpUrl) : null
  const pool = openPool(connection, 16)
  const db = queries(pool)
  const world: World = {
    db,
    clock,
    reactions,
    mayDo,
    limits: limits(db, clock),
    files: fileStore(path.join(config.data, 'files')),
    log,
    rights: { changes: 0 },
    clockIsWrong: () => watch?.isWrong() ?? false,
    settings: { publicUrl: config.publicUrl, mailFrom: config.mailFrom, mailGoesOut: post !== null },
  }
  return { world, pool, post }
}
