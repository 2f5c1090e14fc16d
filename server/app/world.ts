import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type pg from 'pg'
import { doing } from '#contract/presence.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { ClockWatch } from '#platform/clock-watch.ts'
import type { Settings, World } from '#platform/command.ts'
import type { Config, ProcessRole } from '#platform/config.ts'
import { openPool, queries } from '#platform/db.ts'
import { egress } from '#platform/egress.ts'
import type { Reaction } from '#platform/events.ts'
import { fileStore } from '#platform/files/store.ts'
import { tidyFiles } from '#platform/files/tidy.ts'
import type { Task } from '#platform/jobs.ts'
import { limits } from '#platform/limits.ts'
import type { Log } from '#platform/log.ts'
import { presence } from '#platform/presence.ts'
import { rations } from '#platform/rations.ts'
import { pulse } from '#platform/running/pulse.ts'
import { atHome } from '#platform/settled.ts'
import { tidyPlatform } from '#platform/tidy.ts'
import { openVault } from '#platform/vault.ts'
import { bulkTasks, tidyBulk } from '../bulk/index.ts'
import {
  mailReactions,
  mailTasks,
  openPostOffice,
  type PostOffice,
  tidyIncoming,
  tidyMailPictures,
  tidySignatures,
} from '../channels/mail/index.ts'
import { draftTasks, tidyDrafts } from '../drafts/index.ts'
import { evidenceTasks } from '../evidence/index.ts'
import { firstRunReactions } from '../first-run/index.ts'
import { knowledgeReactions } from '../knowledge/index.ts'
import { noticeReactions, tidyNotices } from '../notices/index.ts'
import { promiseReactions, watchPromises } from '../promises/index.ts'
import { agentBehind } from '../screens/who-asks.ts'
import { tidySignIn } from '../sign-in/index.ts'
import {
  closeSolved,
  endSecrets,
  hideSecrets,
  indexEarlierWords,
  keepHidden,
  ticketReactions,
  tidyClientDrafts,
  watchUnconfirmed,
} from '../tickets/index.ts'
import { tidyWebhooks, webhookReactions, webhookTasks } from '../webhooks/index.ts'
import { mayDo } from './permission.ts'

/** Everyone who reacts to what happens, in the order of the slices. */
export const reactions: readonly Reaction[] = [
  ...ticketReactions,
  ...promiseReactions,
  ...noticeReactions,
  ...knowledgeReactions,
  ...mailReactions,
  ...webhookReactions,
  ...firstRunReactions,
]

/** Jobs that are no reactions. */
export const tasks = (post: PostOffice): Record<string, Task> => ({
  ...mailTasks(post),
  ...webhookTasks,
  ...bulkTasks,
  ...ours,
})

const ours: Record<string, Task> = {
  'index-earlier-words': indexEarlierWords,
  tidy: async (world) => {
    await tidyPlatform(world)
    await tidyDrafts(world)
    await tidyFiles(world)
    await tidyMailPictures(world)
    await tidySignIn(world)
    await tidyClientDrafts(world)
    await tidyNotices(world)
    await tidyWebhooks(world)
    await tidyBulk(world)
    await tidySignatures(world)
    await tidyIncoming(world)
  },
  'watch-promises': watchPromises,
  'close-solved': closeSolved,
  'watch-unconfirmed': watchUnconfirmed,
  'end-secrets': endSecrets,
  ...evidenceTasks,
  ...draftTasks(agentBehind),
}

/** What a process with these roles works off: letters, and everything else. */
export const tasksOf = (roles: readonly ProcessRole[], post: PostOffice): Record<string, Task> => ({
  ...(roles.includes('mail') ? mailTasks(post) : {}),
  ...(roles.includes('worker') ? { ...webhookTasks, ...bulkTasks, ...ours } : {}),
})

const timetable = {
  tidy: '0 3 * * * tidy ?max=3',
  'watch-promises': '* * * * * watch-promises ?max=1',
  'watch-incoming': '* * * * * watch-incoming ?max=1',
  'close-solved': '*/10 * * * * close-solved ?max=3',
  'watch-unconfirmed': '*/10 * * * * watch-unconfirmed ?max=3',
  'end-secrets': '* * * * * end-secrets ?max=1',
  'check-ledger-weekly': '30 4 * * 0 check-ledger-weekly ?max=1',
}

/** When the periodic ones of these run: minute, hour, day. A turn that was missed is not made up for, the next does its work. */
export const timetableOf = (tasks: Record<string, Task>): string[] =>
  Object.entries(timetable).flatMap(([name, turns]) => (tasks[name] ? [turns] : []))

export type Wiring = {
  /** Left out by those who write no product data or move the clock themselves. */
  watch?: ClockWatch
  connection: pg.PoolConfig
  config: Pick<Config, 'data' | 'publicUrl' | 'mailFrom' | 'smtpUrl'> &
    Partial<Pick<Config, 'key' | 'egressAllow' | 'mailKeptDays' | 'mailAuthorities'>>
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
  const { egressAllow = [], mailKeptDays = 180 } = config
  const vault = openVault(config.data, config.key)
  const post = openPostOffice(config, { db, vault, log })
  const world: World = {
    db,
    clock,
    reactions,
    mayDo: (actor, clause) => mayDo(actor, clause, clock()),
    hide: hideSecrets,
    keepHidden,
    limits: limits(db, clock),
    rations: rations(clock),
    files: fileStore(path.join(config.data, 'files')),
    vault,
    egress: egress({ allowed: egressAllow }),
    outward: egress(),
    log,
    rights: { changes: 0 },
    clockIsWrong: () => watch?.isWrong() ?? false,
    settings: settingsOf(config.publicUrl, egressAllow, mailKeptDays, post),
    pulse: pulse(db, clock, log),
    presence: presence(clock, randomUUID(), doing.options),
  }
  atHome(db, world)
  return { world, pool, post }
}

const settingsOf = (
  publicUrl: string,
  egressAllow: readonly string[],
  mailKeptDays: number,
  post: PostOffice,
): Settings => ({
  publicUrl,
  egressAllow,
  mailKeptDays,
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
  get answersTo() {
    return post.known().answersTo
  },
  lookAgain: async () => void (await post.look()),
  outgoing: post.look,
  signing: post.signing,
  askDns: post.askDns,
  mailAuthorities: post.authorities,
})
