import path from 'node:path'
import type pg from 'pg'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { ClockWatch } from '#platform/clock-watch.ts'
import type { World } from '#platform/command.ts'
import type { Config } from '#platform/config.ts'
import { openPool, queries } from '#platform/db.ts'
import { egress } from '#platform/egress.ts'
import type { Reaction } from '#platform/events.ts'
import { fileStore } from '#platform/files/store.ts'
import type { Task } from '#platform/jobs.ts'
import { limits } from '#platform/limits.ts'
import type { Log } from '#platform/log.ts'
import { rations } from '#platform/rations.ts'
import { atHome } from '#platform/settled.ts'
import { tidyPlatform } from '#platform/tidy.ts'
import { openVault } from '#platform/vault.ts'
import { mailReactions, mailTasks, openPost, type Post } from '../channels/mail/index.ts'
import { promiseReactions, tidyPromises, watchPromises } from '../promises/index.ts'
import { tidySignIn } from '../sign-in/index.ts'
import { closeSolved, ticketReactions } from '../tickets/index.ts'
import { tidyWebhooks, webhookReactions, webhookTasks } from '../webhooks/index.ts'
import { mayDo } from './permission.ts'

/** Everyone who reacts to what happens, in the order of the slices. */
export const reactions: readonly Reaction[] = [
  ...ticketReactions,
  ...promiseReactions,
  ...mailReactions,
  ...webhookReactions,
]

/** Jobs that are no reactions. */
export const tasks = (post: Post | null): Record<string, Task> => ({
  ...mailTasks(post),
  ...webhookTasks,
  tidy: async (world) => {
    await tidyPlatform(world)
    await tidySignIn(world)
    await tidyPromises(world)
    await tidyWebhooks(world)
  },
  'watch-promises': watchPromises,
  'close-solved': closeSolved,
})

/** When the periodic ones run: minute, hour, day. A turn that was missed is not made up for, the next one does its work. */
export const timetable = [
  '0 3 * * * tidy ?max=3',
  '* * * * * watch-promises ?max=1',
  '*/10 * * * * close-solved ?max=3',
]

export type Wiring = {
  /** Left out by those who write no product data or move the clock themselves. */
  watch?: ClockWatch
  connection: pg.PoolConfig
  config: Pick<Config, 'data' | 'publicUrl' | 'mailFrom' | 'smtpUrl' | 'key'> & Partial<Pick<Config, 'egressAllow'>>
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
  const { egressAllow = [] } = config
  const world: World = {
    db,
    clock,
    reactions,
    mayDo: (actor, clause) => mayDo(actor, clause, clock()),
    limits: limits(db, clock),
    rations: rations(clock),
    files: fileStore(path.join(config.data, 'files')),
    vault: openVault(config.data, config.key),
    egress: egress({ allowed: egressAllow }),
    log,
    rights: { changes: 0 },
    clockIsWrong: () => watch?.isWrong() ?? false,
    settings: { publicUrl: config.publicUrl, mailFrom: config.mailFrom, mailGoesOut: post !== null, egressAllow },
  }
  atHome(db, world)
  return { world, pool, post }
}
