import type { HealthCode } from '#contract/running.ts'

export type State = {
  nodes: readonly {
    alive: boolean
    roles: readonly string[]
    version: string
    diskFree: number | null
    diskSize: number | null
  }[]
  jobs: { oldestSeconds: number; givenUp: number }
  mail: { setBy: string; failed: number; oldestQueuedSeconds: number }
  backup: { ageSeconds: number; filesLost: number } | null
  rehearsal: { ageSeconds: number; fault: string | null } | null
  faultsLastDay: number
  /** The last look at the ledger that came to its end. */
  ledger: { ageSeconds: number; broken: boolean } | null
  /** Imports that were cut off and have not been run again. */
  importsLost: number
  /** Mail that came and could not be read. */
  mailAside: number
  /** Mailboxes that nobody has looked into for five minutes. */
  mailboxesUnseen: number
  /** Mail that nobody has read for a while, though it should have been read at once. */
  mailLies: number
  /** What people send is protected on its way, or never leaves this machine. */
  addressIsSafe: boolean
}
export type Finding = { code: HealthCode; level: 'bad' | 'look'; n: number }

const day = 24 * 3600
const GiB = 1024 ** 3

/** What of it somebody must put right (bad) or should look at, the most pressing first. */
export function findingsOf(state: State): Finding[] {
  const { jobs, mail, backup, rehearsal, faultsLastDay } = state
  const alive = state.nodes.filter((node) => node.alive)
  const does = (role: string) => alive.some(({ roles }) => roles.includes(role))
  const versions = new Set(alive.map(({ version }) => version)).size
  const rows: [HealthCode, Finding['level'], boolean, number?][] = [
    ['ledger_broken', 'bad', state.ledger?.broken === true],
    ['no_worker', 'bad', !does('worker')],
    ['no_mailer', 'bad', !does('mail') && mail.setBy !== 'nobody'],
    ['jobs_late', 'bad', does('worker') && jobs.oldestSeconds > 60, jobs.oldestSeconds],
    ['disk_full', 'bad', alive.some(isFull)],
    ['disk_filling', 'look', !alive.some(isFull) && alive.some(isFilling)],
    ['mail_stuck', 'bad', mail.setBy !== 'nobody' && mail.oldestQueuedSeconds > 900, mail.oldestQueuedSeconds],
    ['letters_failed', 'bad', mail.failed > 0, mail.failed],
    ['mail_aside', 'bad', state.mailAside > 0, state.mailAside],
    ['mailboxes_unseen', 'bad', state.mailboxesUnseen > 0, state.mailboxesUnseen],
    ['mail_lies', 'bad', state.mailLies > 0, state.mailLies],
    ['address_open', 'bad', !state.addressIsSafe],
    ['rehearsal_failed', 'bad', rehearsal?.fault != null],
    ['no_backup', 'bad', !backup],
    ['backup_old', 'bad', backup !== null && backup.ageSeconds > 2 * day, Math.floor((backup?.ageSeconds ?? 0) / day)],
    ['files_lost', 'bad', (backup?.filesLost ?? 0) > 0, backup?.filesLost],
    ['never_rehearsed', 'bad', backup !== null && !rehearsal],
    [
      'rehearsal_old',
      'bad',
      rehearsal !== null && rehearsal.ageSeconds > 14 * day,
      Math.floor((rehearsal?.ageSeconds ?? 0) / day),
    ],
    [
      'ledger_unchecked',
      'look',
      state.ledger === null || state.ledger.ageSeconds > 8 * day,
      Math.floor((state.ledger?.ageSeconds ?? 0) / day),
    ],
    ['import_lost', 'look', state.importsLost > 0, state.importsLost],
    ['jobs_given_up', 'look', jobs.givenUp > 0, jobs.givenUp],
    ['faults', 'look', faultsLastDay > 0, faultsLastDay],
    ['versions_differ', 'look', versions > 1, versions],
    ['mail_nowhere', 'look', mail.setBy === 'nobody'],
  ]
  const found = rows.flatMap(([code, level, holds, n = 0]) => (holds ? [{ code, level, n }] : []))
  return [...found.filter(({ level }) => level === 'bad'), ...found.filter(({ level }) => level === 'look')]
}

type Disk = { diskFree: number | null; diskSize: number | null }
const isFull = ({ diskFree }: Disk) => diskFree !== null && diskFree < 0.5 * GiB
const isFilling = ({ diskFree, diskSize }: Disk) =>
  diskFree !== null && (diskFree < 2 * GiB || (diskSize !== null && diskFree / diskSize < 0.05))
