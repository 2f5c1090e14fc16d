import { access } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { greet, type PostOffice } from '../../channels/mail/index.ts'
import type { World } from '../../platform/command.ts'
import type { Config } from '../../platform/config.ts'
import { goneAfterSeconds } from '../../platform/running/beat.ts'
import { bad, type Finding, good, look } from './finding.ts'

const day = 24 * 3600

/** The desk at work: who serves it, what waits, what failed, and whether it could be brought back. */
export async function examineRunning(world: World, post: PostOffice, config: Config): Promise<Finding[]> {
  return [
    await nodes(world),
    await jobs(world),
    await mail(post),
    await letters(world),
    await files(world, config),
    ...(await backups(world)),
    await faults(world),
  ]
}

async function nodes({ db }: World): Promise<Finding> {
  const { rows } = await sql<{ n: number; versions: string[] }>`
    select count(*)::int as n, coalesce(array_agg(distinct version), '{}') as versions from nodes
    where seen_at > now() - make_interval(secs => ${goneAfterSeconds})`.execute(db)
  const { n, versions } = rows[0]!
  if (n === 0) return look('nodes', { words: 'none' })
  return (versions.length > 1 ? look : good)('nodes', { n, name: versions.join(', ') })
}

/** Half a minute is long for a job: somebody works them off within a second, or nobody does. */
async function jobs({ db }: World): Promise<Finding> {
  const { rows } = await sql<{ seconds: number | null; waiting: number; given_up: number }>`
    select extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now()))::int as seconds,
      count(*) filter (where is_available and run_at <= now())::int as waiting,
      count(*) filter (where attempts >= max_attempts)::int as given_up
    from graphile_worker._private_jobs`.execute(db)
  const { seconds, waiting, given_up } = rows[0]!
  if (seconds && seconds > 30) return bad('jobs', { seconds, n: waiting })
  return given_up > 0 ? look('jobs', { n: given_up, words: 'given_up' }) : good('jobs')
}

async function mail(post: PostOffice): Promise<Finding> {
  const { server } = await post.look()
  if (!server) return look('mail', { words: 'nowhere' })
  const name = `${server.host}:${server.port}`
  const said = await greet(server)
  return said === null ? good('mail', { name }) : bad('mail', { name, words: said })
}

async function letters({ db }: World): Promise<Finding> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from letters where state = 'failed'`.execute(db)
  return (rows[0]!.n > 0 ? look : good)('letters', { n: rows[0]!.n })
}

const mostFiles = 500

/** The newest files that tickets name; `otklik backup` looks at all of them. */
async function files({ db }: World, { data }: Config): Promise<Finding> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from ticket_files order by id desc limit ${mostFiles}`.execute(db)
  const names = [...new Set(rows.map(({ sha256 }) => sha256))]
  const there = await Promise.all(
    names.map((name) =>
      access(path.join(data, 'files', name.slice(0, 2), name)).then(
        () => true,
        () => false,
      ),
    ),
  )
  const missing = there.filter((one) => !one).length
  return missing > 0 ? bad('files', { n: missing, most: names.length, name: data }) : good('files', { n: names.length })
}

async function backups({ db }: World): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; seconds: number; rehearsed: number | null; fault: string | null }>`
    select name, extract(epoch from now() - taken_at)::int as seconds,
      extract(epoch from now() - (select max(rehearsed_at) from backups where rehearsal_fault is null))::int as rehearsed,
      (select rehearsal_fault from backups where rehearsed_at is not null order by rehearsed_at desc limit 1) as fault
    from backups order by taken_at desc limit 1`.execute(db)
  const last = rows[0]
  if (!last) return [look('backup', { words: 'none' })]
  const backup = (last.seconds > 2 * day ? look : good)('backup', { seconds: last.seconds, name: last.name })
  if (last.fault) return [backup, bad('rehearsal', { words: last.fault })]
  if (last.rehearsed === null) return [backup, look('rehearsal', { words: 'none' })]
  return [backup, (last.rehearsed > 14 * day ? look : good)('rehearsal', { seconds: last.rehearsed })]
}

async function faults({ db }: World): Promise<Finding> {
  const { rows } = await sql<{ n: number; reference: string | null }>`
    select count(*)::int as n, max(reference) as reference from faults where at > now() - interval '1 day'`.execute(db)
  const { n, reference } = rows[0]!
  return n > 0 ? look('faults', { n, name: reference ?? '' }) : good('faults')
}
