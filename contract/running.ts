import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { importRun, ledgerCheck } from './running/kept.ts'

export * from './running/kept.ts'

/** What an administrator should know of, the most pressing first. */
export const healthCode = z.enum([
  'no_worker',
  'no_mailer',
  'jobs_late',
  'disk_full',
  'disk_filling',
  'mail_stuck',
  'letters_failed',
  'mail_aside',
  'mailboxes_unseen',
  'mail_lies',
  'address_open',
  'rehearsal_failed',
  'no_backup',
  'backup_old',
  'ledger_broken',
  'ledger_unchecked',
  'import_lost',
  'files_lost',
  'never_rehearsed',
  'rehearsal_old',
  'jobs_given_up',
  'faults',
  'versions_differ',
  'mail_nowhere',
])
export type HealthCode = z.output<typeof healthCode>

const node = z.strictObject({
  id: z.string(),
  host: z.string(),
  pid: z.number(),
  roles: z.array(z.string()),
  version: z.string(),
  startedAt: z.string(),
  seenAt: z.string(),
  /** Not heard of for a while: killed, or cut off from the database. */
  alive: z.boolean(),
  diskFree: z.nullable(z.number()),
  diskSize: z.nullable(z.number()),
  loopLateMs: z.number(),
  memory: z.number(),
})
export type Node = z.output<typeof node>

/** How the desk runs, for whoever keeps it running. Nothing of it is about a client. */
export const deskHealth = clause('GET /desk/health', {
  who: ['administrator'],
  input: z.strictObject({}),
  output: z.strictObject({
    at: z.string(),
    version: z.string(),
    findings: z.array(z.strictObject({ code: healthCode, level: z.enum(['bad', 'look']), n: z.number() })),
    nodes: z.array(node),
    jobs: z.strictObject({ waiting: z.number(), oldestSeconds: z.number(), givenUp: z.number() }),
    mail: z.strictObject({
      setBy: z.enum(['environment', 'desk', 'nobody']),
      server: z.string(),
      queued: z.number(),
      failed: z.number(),
      lastSentAt: z.nullable(z.string()),
    }),
    database: z.strictObject({ version: z.string(), bytes: z.number() }),
    backup: z.nullable(
      z.strictObject({ takenAt: z.string(), name: z.string(), bytes: z.number(), filesLost: z.number() }),
    ),
    rehearsal: z.nullable(z.strictObject({ at: z.string(), fault: z.nullable(z.string()) })),
    /** The one that runs, else the last; null when there was none. */
    ledger: z.nullable(ledgerCheck),
    /** The newest first. */
    imports: z.array(importRun),
    /** Of the last day; the newest of them stand in `newest`. */
    faults: z.strictObject({
      lastDay: z.number(),
      newest: z.array(
        z.strictObject({
          id: z.string(),
          at: z.string(),
          reference: z.nullable(z.string()),
          place: z.string(),
          what: z.string(),
          host: z.string(),
        }),
      ),
    }),
  }),
  refusals: [],
})
