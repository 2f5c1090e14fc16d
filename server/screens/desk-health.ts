import { isIP } from 'node:net'
import { sql } from 'kysely'
import { running } from '#contract/index.ts'
import type { Node } from '#contract/running.ts'
import { goneAfterSeconds } from '#platform/running/beat.ts'
import { screen } from '#platform/screen.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { findingsOf } from './shared/health-rules.ts'
import { importRuns, ledgerChecks, lostAmong } from './shared/kept-safe.ts'

type Row = {
  nodes: (Omit<Node, 'alive'> & { seenAt: string })[]
  waiting: number
  oldest_job: number
  given_up: number
  queued: number
  oldest_letter: number
  failed: number
  last_sent: Date | null
  bytes: string
  postgresql: string
  backup: { takenAt: string; name: string; bytes: number; filesLost: number } | null
  rehearsal: { at: string; fault: string | null } | null
  faults: { id: string; at: string; reference: string | null; place: string; what: string; host: string }[]
  faults_of_day: number
  mail_aside: number
  mailboxes_unseen: number
  mail_lies: number
}

/** What runs, what waits, what failed and whether it could be brought back: one look, over small tables and partial indexes. */
export const deskHealth = screen(running.deskHealth, async (_, { db, world, now }) => {
  const fiveMinutesAgo = new Date(now.getTime() - 5 * 60_000)
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000)
  const { rows } = await sql<Row>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'host', host, 'pid', pid, 'roles', roles, 'version', version,
          'startedAt', started_at, 'seenAt', seen_at, 'diskFree', disk_free, 'diskSize', disk_size,
          'loopLateMs', loop_late_ms, 'memory', memory) order by seen_at desc, host, pid), '[]') from nodes) as nodes,
      j.waiting, j.oldest_job, j.given_up, l.queued, l.oldest_letter, l.failed,
      (select sent_at from letters where state = 'sent' order by id desc limit 1) as last_sent,
      pg_database_size(current_database())::text as bytes, current_setting('server_version') as postgresql,
      (select json_build_object('takenAt', taken_at, 'name', name, 'bytes', bytes, 'filesLost', files_lost)
        from backups order by taken_at desc limit 1) as backup,
      (select json_build_object('at', rehearsed_at, 'fault', rehearsal_fault)
        from backups where rehearsed_at is not null order by rehearsed_at desc limit 1) as rehearsal,
      (select coalesce(json_agg(json_build_object('id', id, 'at', at, 'reference', reference, 'place', place, 'what', what,
          'host', host)), '[]')
        from (select * from faults where at > ${dayAgo} order by at desc limit 20) newest) as faults,
      (select count(*)::int from faults where at > ${dayAgo}) as faults_of_day,
      (select count(*)::int from incoming_mail where state = 'aside') as mail_aside,
      (select count(*)::int from mailboxes
        where state = 'active' and greatest(looked_at, changed_at) < ${fiveMinutesAgo}) as mailboxes_unseen,
      (select count(*)::int from incoming_mail where state = 'waiting' and received_at < ${fiveMinutesAgo}
        and (read_after is null or read_after < ${fiveMinutesAgo})) as mail_lies
    from (select count(*) filter (where is_available and run_at <= now())::int as waiting,
        coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::int as oldest_job,
        count(*) filter (where attempts >= max_attempts)::int as given_up
      from graphile_worker._private_jobs) j,
      (select count(*) filter (where state <> 'failed')::int as queued,
        coalesce(extract(epoch from ${now}::timestamptz - min(created_at) filter (where state <> 'failed')), 0)::int as oldest_letter,
        count(*) filter (where state = 'failed')::int as failed
      from letters where state in ('queued', 'sending', 'failed')) l`.execute(db)
  const row = rows[0]!
  const since = (at: string) => (now.getTime() - new Date(at).getTime()) / 1000
  const nodes = row.nodes.map((node) => ({ ...asNode(node), alive: since(node.seenAt) < goneAfterSeconds }))
  const { setBy, host, port } = world.settings.mail
  const { backup, rehearsal } = row
  const checks = await ledgerChecks(db)
  const imports = await importRuns(db, now)
  return {
    at: now.toISOString(),
    version: packageFile.version,
    findings: findingsOf({
      nodes,
      jobs: { oldestSeconds: row.oldest_job, givenUp: row.given_up },
      mail: { setBy, failed: row.failed, oldestQueuedSeconds: row.oldest_letter },
      backup: backup && { ageSeconds: since(backup.takenAt), filesLost: backup.filesLost },
      rehearsal: rehearsal && { ageSeconds: since(rehearsal.at), fault: rehearsal.fault },
      faultsLastDay: row.faults_of_day,
      ledger: checks.ended && { ageSeconds: since(checks.ended.endedAt!), broken: checks.ended.broken !== null },
      importsLost: lostAmong(imports),
      mailAside: row.mail_aside,
      mailboxesUnseen: row.mailboxes_unseen,
      mailLies: row.mail_lies,
      addressIsSafe: isSafe(world.settings.publicUrl),
    }),
    nodes,
    jobs: { waiting: row.waiting, oldestSeconds: row.oldest_job, givenUp: row.given_up },
    mail: {
      setBy,
      server: setBy === 'nobody' ? '' : `${host}:${port}`,
      queued: row.queued,
      failed: row.failed,
      lastSentAt: row.last_sent?.toISOString() ?? null,
    },
    database: { version: row.postgresql, bytes: Number(row.bytes) },
    backup: backup && { ...backup, takenAt: new Date(backup.takenAt).toISOString() },
    rehearsal: rehearsal && { ...rehearsal, at: new Date(rehearsal.at).toISOString() },
    ledger: checks.newest,
    imports,
    faults: {
      lastDay: row.faults_of_day,
      newest: row.faults.map((fault) => ({ ...fault, at: new Date(fault.at).toISOString() })),
    },
  }
})

const asNode = (node: Omit<Node, 'alive'>) => ({
  ...node,
  startedAt: new Date(node.startedAt).toISOString(),
  seenAt: new Date(node.seenAt).toISOString(),
})

function isSafe(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl)
  const here = hostname === 'localhost' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  return protocol === 'https:' || here
}
