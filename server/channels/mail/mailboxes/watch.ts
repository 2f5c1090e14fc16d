import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { World } from '#platform/command.ts'
import { keepFetched, keepHead } from '../intake/keep-fetched.ts'
import { backOffMs } from './back-off.ts'
import { type Keep, look, type Stumbles } from './look.ts'
import { newsOf } from './news.ts'
import { enterMailbox, secretsOf } from './reach.ts'
import { signOut } from './session.ts'
import { inTrouble, mailboxById } from './store.ts'
import type { MailboxRow } from './tables.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export const asItIs: Keep = { mail: keepFetched, head: keepHead }

export type Watch = { stop(): Promise<void> }

/** Fetches from one mailbox until it is stopped: looks, waits for news, looks again; begins anew whatever happens. */
export function watch(world: World, mailboxId: string, keep: Keep = asItIs): Watch {
  const stopping = new AbortController()
  const done = goOn(world, { mailboxId, keep, stumbles: new Map(), stopped: stopping.signal })
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

type Watching = { mailboxId: string; keep: Keep; stumbles: Stumbles; stopped: AbortSignal }

async function goOn(world: World, watching: Watching): Promise<void> {
  const { mailboxId, stopped } = watching
  let failures = 0
  while (!stopped.aborted) {
    let mailbox: MailboxRow | undefined
    try {
      mailbox = await mailboxById(world.db, mailboxId)
      if (mailbox?.state !== 'active') return
      await stay(world, mailbox, watching, () => {
        failures = 0
      })
    } catch (error) {
      if (stopped.aborted) return
      failures += 1
      const trouble = troubleOf(error, mailbox ? secretsOf(world, mailbox) : [])
      await tell(world, mailboxId, trouble)
      const wait = backOffMs(failures, trouble.code, randomInt(1000) / 1000)
      await pause(wait, undefined, { signal: stopped }).catch(() => {})
    }
  }
}

/** On one connection, for as long as it lasts. */
async function stay(world: World, mailbox: MailboxRow, { keep, stumbles, stopped }: Watching, well: () => void) {
  const session = await enterMailbox(world, mailbox)
  const leave = () => session.close()
  stopped.addEventListener('abort', leave, { once: true })
  const news = newsOf(session)
  try {
    while (!stopped.aborted) {
      news.forget()
      await look(world, { mailbox, session, keep, stumbles })
      well()
      await news.wait(stopped)
    }
  } finally {
    stopped.removeEventListener('abort', leave)
    await signOut(session)
  }
}

/** Where an administrator sees it. A database that is away has its own alarm. */
async function tell({ db, clock, log }: World, mailboxId: string, { code, said }: Trouble) {
  log.warn({ mailbox: mailboxId, trouble: code, said }, 'a mailbox could not be looked at')
  await inTrouble(db, mailboxId, { code, said }, clock()).catch(() => {})
}
