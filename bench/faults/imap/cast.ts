/** One run after the other: three mails, one strike, and then peace. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import pg from 'pg'
import type { World } from '#platform/command.ts'
import { addMailbox } from '../../../server/channels/mail/commands/add-mailbox.ts'
import type { Keep } from '../../../server/channels/mail/mailboxes/look.ts'
import { asItIs } from '../../../server/channels/mail/mailboxes/watch.ts'
import { confirmed, type Player } from '../../../test/cast.ts'
import type { ImapServer } from '../../../test/imap/server.ts'
import { bodies } from './bodies.ts'
import { type Fetcher, ours, withoutNumbers } from './fetchers.ts'
import type { Strike } from './strikes.ts'

type Ground = {
  world: World
  pool: pg.Pool
  maria: Player
  server: ImapServer
  connection: pg.PoolConfig
  data: string
}

export async function cast({ world, pool, maria, server, connection, data }: Ground) {
  server.users.set('support', 'secret')
  const reach = {
    host: 'localhost',
    port: server.port(),
    security: 'none',
    user: 'support',
    password: 'secret',
  } as const
  const asked = { address: 'support@desk.example', ...reach, old: 'take' } as const
  const { mailboxId } = await addMailbox(world, confirmed(world, maria), asked)
  // Ends the connections of all others, and is none of the pool's.
  const executioner = new pg.Client(connection)
  await executioner.connect()
  let runs = 0

  async function lay(): Promise<string[]> {
    runs += 1
    await pool.query('truncate incoming_mail cascade')
    const box = server.boxes.get('INBOX')!
    box.mails = []
    const marks = [1, 2, 3].map((n) => `mark-${runs}-${n}.`)
    // Two that share a Message-ID and are different mails.
    for (const [i, mark] of marks.entries())
      server.receive(
        'INBOX',
        `From: Oleg <oleg@people.example>\r\nSubject: ${mark}\r\nMessage-ID: <${runs}.${i === 2 ? 1 : i}@x>\r\n\r\n${mark}\r\n`,
      )
    return marks
  }

  function struck(keep: Keep, { at, nth, us }: Strike, hit: () => void): Keep {
    if (at !== 'store' || us === 'killed') return keep
    let stored = 0
    return {
      ...keep,
      async mail(theWorld, mail) {
        stored += 1
        if (stored !== nth) return keep.mail(theWorld, mail)
        hit()
        if (us === 'dies after') await keep.mail(theWorld, mail)
        if (us !== 'loses the database') throw new Error(us)
        const storing = keep.mail(theWorld, mail)
        storing.catch(() => {}) // it is waited for below, and may be over before
        await executioner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where pid <> pg_backend_pid() and datname = current_database()`,
        )
        await storing
      },
    }
  }

  /** Strikes once, at the command it is meant for. */
  function meddleBy({ at, nth, line, us }: Strike, hit: () => void, kill: () => void) {
    let heard = 0
    server.meddle = ({ step, tag }, { socket }, answer) => {
      if (step === at) heard += 1
      if (step !== at || heard !== nth) return answer()
      heard = Number.NaN
      hit()
      if (us === 'killed') kill()
      else line?.(socket, answer, tag)
    }
  }

  async function killedProcess(strike: Strike, hit: () => void) {
    const when = strike.at === 'store' ? (strike.name.includes('before') ? 'before' : 'after') : 'never'
    const asks = JSON.stringify({ connection, data, mailboxId, when, nth: strike.nth })
    const program = path.join(import.meta.dirname, '../../../node_modules/.bin/node')
    const child = spawn(program, [path.join(import.meta.dirname, 'one-look.ts'), asks], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    meddleBy(strike, hit, () => child.kill('SIGKILL'))
    const [code, signal] = await once(child, 'exit')
    if (signal === 'SIGKILL') hit()
    else if (code !== 0) throw new Error(`a process that was to be killed at "${strike.name}" ended by itself: ${code}`)
  }

  return {
    async play(fetcher: Fetcher, strike: Strike) {
      const marks = await lay()
      let hits = 0
      const hit = () => {
        hits += 1
      }
      const keep = fetcher === ours ? asItIs : withoutNumbers
      const inAProcess = fetcher === ours && strike.us === 'killed'
      if (inAProcess) await killedProcess(strike, hit)
      else {
        meddleBy(
          strike.us === 'killed' ? { ...strike, us: 'dies before', line: (socket) => socket.destroy() } : strike,
          hit,
          () => {},
        )
        await fetcher(world, mailboxId!, struck(keep, strike, hit)).catch(() => {})
      }
      server.meddle = null
      for (let i = 0; i < 2; i++) await fetcher(world, mailboxId!, keep)
      const here = await bodies(world)
      const counts = marks.map((mark) => here.filter((raw) => raw.includes(`\r\n\r\n${mark}`)).length)
      return {
        struck: hits > 0,
        lost: counts.filter((n) => n === 0).length,
        doubled: counts.filter((n) => n > 1).length,
      }
    },
    close: () => executioner.end(),
  }
}
