import path from 'node:path'
import type pg from 'pg'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { ClockWatch } from '#platform/clock-watch.ts'
import type { Settings, World } from '#platform/command.ts'
import type { Config, ProcessRole } from '#platform/config.ts'
import { openPool, queries } from '#platform/db.ts'
import type { Reaction } from '#platform/events.ts'
import { fileStore } from '#platform/files/store.ts'
import type { Task } from '#platform/jobs.ts'
import { limits } from '#platform/limits.ts'
import type { Log } from '#platform/log.ts'
import { pulse } from '#platform/running/pulse.ts'
import { tidyPlatform } from '#platform/tidy.ts'
import { openVault } from '#platform/vault.ts'
import { mailReactions, mailTasks, openPostOffice, type PostOffice } from '../channels/mail/index.ts'
import { promiseReactions } from '../promises/index.ts'
import { tidySignIn } from '../sign-in/index.ts'
import { ticketReactions } from '../tickets/index.ts'
import { mayDo } from './permission.ts'

/** Everyone who reacts to what happens, in the order of the slices. */
export const reactions: readonly Reaction[] = [...ticketReactions, ...promiseReactions, ...mailReactions]

/** Jobs that are no reactions. */
export const tasks = (post: PostOffice): Record<string, Task> => ({ ...mailTasks(post), ...nightly })

const nightly: Record<string, Task> = {
  tidy: async (world) => {
    await tidyPlatform(world)
    await tidySignIn(world)
  },
}

/** What a process with these roles works off: letters, and everything else. */
export const tasksOf = (roles: readonly ProcessRole[], post: PostOffice): Record<string, Task> => ({
  ...(roles.includes('mail') ? mailTasks(post) : {}),
  ...(roles.includes('worker') ? nightly : {}),
})

export type Wiring = {
  /** Left out by those who write no product data or move the clock themselves. */
  watch?: ClockWatch
  connection: pg.PoolConfig
  config: Pick<Config, 'data' | 'publicUrl' | 'mailFrom' | 'smtpUrl'> & Partial<Pick<Config, 'key'>>
  log: Log
  clock?: Clock
}

/** The world that commands and screens work in, and what it holds on to: connections to the database and to the mail server. */
export function createWorld({ connection, config, log, watch, clock = systemClock }: Wiring): {
  world: World
  pool: pg.Pool
  post: PostOffice
} {
  const pool = openPool(connection, 16)
  const db = queries(pool)
  const vault = openVault(config.data, config.key)
  const post = openPostOffice(config, { db, vault, log })
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
    settings: settingsOf(config.publicUrl, post),
    vault,
    pulse: pulse(db, clock, log),
  }
  return { world, pool, post }
}

const settingsOf = (publicUrl: string, post: PostOffice): Settings => ({
  publicUrl,
  get mailFrom() {
    return post.known().from
  },
  get mailGoesOut() {
    return post.known().server !== null
  },
  get mail() {
    const { setBy, server } = post.known()
    const { host, port, security, user } = server ?? { host: '', port: 0, security: 'tls' as const, user: '' }
    return { setBy, host, port, security, user }
  },
  lookAgain: async () => void (await post.look()),
  outgoing: post.look,
})
