import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingsOf, type State } from './health-rules.ts'

const GiB = 1024 ** 3
const day = 24 * 3600
const node = {
  alive: true,
  roles: ['web', 'worker', 'mail'],
  version: '0.1.0',
  diskFree: 50 * GiB,
  diskSize: 100 * GiB,
}
const well: State = {
  nodes: [node],
  jobs: { oldestSeconds: 0, givenUp: 0 },
  mail: { setBy: 'desk', failed: 0, oldestQueuedSeconds: 0 },
  backup: { ageSeconds: 3600, filesLost: 0 },
  rehearsal: { ageSeconds: day, fault: null },
  faultsLastDay: 0,
  addressIsSafe: true,
  ledger: { ageSeconds: day, broken: false },
  importsLost: 0,
  mailAside: 0,
  mailboxesUnseen: 0,
  mailLies: 0,
}
const codes = (state: State) => findingsOf(state).map(({ code }) => code)

test('a desk that runs well has nothing to be found', () => assert.deepEqual(findingsOf(well), []))

for (const [what, state, found] of [
  ['nobody runs the jobs', { nodes: [{ ...node, roles: ['web'] }] }, ['no_worker', 'no_mailer']],
  ['a dead process does nothing', { nodes: [{ ...node, alive: false }] }, ['no_worker', 'no_mailer']],
  ['jobs wait', { jobs: { oldestSeconds: 61, givenUp: 2 } }, ['jobs_late', 'jobs_given_up']],
  ['the disk is full', { nodes: [{ ...node, diskFree: 0.4 * GiB }] }, ['disk_full']],
  ['the disk is filling', { nodes: [{ ...node, diskFree: 4 * GiB }] }, ['disk_filling']],
  ['nothing is known of the disk', { nodes: [{ ...node, diskFree: null, diskSize: null }] }, []],
  [
    'letters wait and failed',
    { mail: { setBy: 'desk', failed: 3, oldestQueuedSeconds: 901 } },
    ['mail_stuck', 'letters_failed'],
  ],
  ['no mail server is set', { mail: { setBy: 'nobody', failed: 0, oldestQueuedSeconds: 901 } }, ['mail_nowhere']],
  ['passwords travel openly', { addressIsSafe: false }, ['address_open']],
  ['there was never a backup', { backup: null, rehearsal: null }, ['no_backup']],
  ['the backup is old', { backup: { ageSeconds: 3 * day, filesLost: 1 } }, ['backup_old', 'files_lost']],
  ['the backup was never tried out', { rehearsal: null }, ['never_rehearsed']],
  [
    'the last try failed, long ago',
    { rehearsal: { ageSeconds: 15 * day, fault: 'x' } },
    ['rehearsal_failed', 'rehearsal_old'],
  ],
  ['the ledger does not hold', { ledger: { ageSeconds: day, broken: true } }, ['ledger_broken']],
  ['the ledger was never looked at', { ledger: null }, ['ledger_unchecked']],
  ['the ledger was looked at long ago', { ledger: { ageSeconds: 9 * day, broken: false } }, ['ledger_unchecked']],
  ['a mail could not be read', { mailAside: 2 }, ['mail_aside']],
  ['nobody looks into a mailbox', { mailboxesUnseen: 1 }, ['mailboxes_unseen']],
  ['mail lies unread', { mailLies: 1 }, ['mail_lies']],
  ['an import was cut off', { importsLost: 1 }, ['import_lost']],
  ['something failed', { faultsLastDay: 1 }, ['faults']],
  ['an upgrade is under way', { nodes: [node, { ...node, version: '0.2.0' }] }, ['versions_differ']],
] as const) {
  test(`${what}: ${found.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(codes({ ...well, ...state } as State), found))
}
