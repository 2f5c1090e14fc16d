/** Mails through `otklik mail-in`, struck at random moments from its start to its end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { World } from '#platform/command.ts'
import { judgeBy } from '../../../server/channels/mail/intake/judge.ts'
import { type Means, takeIn } from '../../../server/channels/mail/intake/take-in.ts'
import { readMail } from '../../../server/channels/mail/reading/read-mail.ts'
import { failure } from '../../../server/channels/mail/trust/resolver.ts'
import { parentOf, project } from '../../lifecycle/stage.ts'
import { type Answer, deliverAll } from './queue.ts'
import { type Sent, type Toll, tollOf } from './toll.ts'

export const pipeFaults = [
  'nothing',
  'it is killed',
  'its reader is killed',
  'the database hangs up on everybody',
  'nobody listens to what it says',
  'its data cannot be reached',
  'the disk is full',
] as const
export type PipeFault = (typeof pipeFaults)[number]

export type PipeGround = { world: World; pool: pg.Pool; env: Record<string, string> }
type Mail = { name: string; fault: PipeFault; raw: string; share: number }
/** How it ended, as the mail server understands it (sysexits.h). */
export type PipeToll = { tolls: Toll[]; codes: Record<string, number> }

export async function throughThePipe(ground: PipeGround, count: number, wide = 2): Promise<PipeToll> {
  const mails = Array.from({ length: count }, (_, i) => mailOf(i))
  const struck = new Set<string>()
  const codes: Record<string, number> = {}
  let usual = 0

  const attempt = async (mail: Mail): Promise<Answer> => {
    const fault = struck.has(mail.name) || usual === 0 ? 'nothing' : mail.fault
    if (fault !== 'nothing') struck.add(mail.name)
    if (fault === 'the disk is full') await fill(ground.pool)
    const begun = performance.now()
    const env = fault === 'its data cannot be reached' ? { OTKLIK_DATA: '/proc/nowhere' } : ground.env
    const child = spawn(
      path.join(project, 'bin/otklik'),
      ['mail-in', '--from', 'a@a.example', '--to', 'support@desk.example'],
      {
        env: { PATH: process.env.PATH, ...env },
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    )
    child.stdin.on('error', () => {}).end(mail.raw)
    child.stdout.on('error', () => {}).resume()
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    await Promise.race([strike(fault, child, mail.share * usual), ended])
    const code = await ended
    if (fault === 'nothing') usual = Math.max(usual, performance.now() - begun)
    if (fault === 'the disk is full') await empty(ground.pool)
    const told = `${fault}: ${code ?? 'killed'}`
    codes[told] = (codes[told] ?? 0) + 1
    return code === 0 ? 'taken' : code === 65 || code === 2 ? 'refused' : 'later'
  }

  async function strike(fault: PipeFault, child: ChildProcess, afterMs: number) {
    if (fault === 'nobody listens to what it says') child.stdout!.destroy()
    await pause(afterMs)
    if (fault === 'it is killed') child.kill('SIGKILL')
    if (fault === 'its reader is killed') for (const pid of childrenOf(child.pid!)) kill(pid)
    if (fault === 'the database hangs up on everybody')
      await ground.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`)
  }

  // The first one says how long one takes.
  const [first, ...others] = mails
  const handed = [...(await deliverAll([first!], attempt)), ...(await deliverAll(others, attempt, wide))]
  const sent: Sent[] = mails.map(({ name, fault }, i) => ({ name, fault, ...handed[i]! }))
  await readTheRest(ground)
  return { tolls: await tollOf(ground.pool, sent), codes }
}

function mailOf(i: number): Mail {
  const name = `piped ${i}`
  const head = ['From: Somebody <somebody@nowhere.example>', 'To: support@desk.example', `Subject: ${name}`]
  const id = `Message-ID: <piped.${i}@nowhere.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0000`
  return {
    name,
    fault: pipeFaults[i % pipeFaults.length]!,
    raw: `${head.join('\n')}\n${id}\n\nIt does not work.\n`,
    // The golden ratio fills the time from beginning to end evenly, the same in every run.
    share: (i * 0.618_033_988_7) % 1,
  }
}

/** As the worker does a minute later with what nobody has read yet. */
async function readTheRest({ world, pool }: PipeGround) {
  const means: Means = { read: readMail, judge: judgeBy(() => Promise.reject(failure('ENOTFOUND'))) }
  const { rows } = await pool.query<{ id: string }>(`select id from incoming_mail where state = 'waiting' order by id`)
  for (const { id } of rows) await takeIn(world, id, means)
}

/** PostgreSQL says the same when it cannot write. */
const fill = (pool: pg.Pool) =>
  pool.query(`
    create or replace function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    create or replace trigger no_room before insert on incoming_mail_body for each row execute function no_room()`)
const empty = (pool: pg.Pool) => pool.query('drop trigger if exists no_room on incoming_mail_body')

const childrenOf = (parent: number) =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && parentOf(pid) === parent
      } catch {
        return false
      }
    })

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {} // it has ended by itself
}
