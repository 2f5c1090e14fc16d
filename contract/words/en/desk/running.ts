import type { HealthCode } from '../../../running.ts'
import { counted } from '../../counted.ts'
import { common } from '../common.ts'
import { kept, keptAdvice } from './kept.ts'
import { protection } from './protection.ts'

const days = (n: number) => counted('en', n, { one: '# day', other: '# days' })
const GiB = 1024 ** 3
const inGiB = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
type Advice = Record<HealthCode, { title: (n: number) => string; todo: string }>

/** How the desk runs, and where its mail goes out. */
export const running = {
  title: 'Health',
  lead: ({ version }: { version: string }) => `Otklik ${version}. Updated every half minute.`,
  well: 'Everything runs well',
  wellWords: 'Nothing needs to be done.',
  advice: {
    no_worker: {
      title: () => 'No process runs the jobs',
      todo: 'Letters and promises are waiting. Start a process with the role worker: otklik serve',
    },
    no_mailer: {
      title: () => 'No process sends letters',
      todo: 'Start a process with the role mail: otklik serve',
    },
    jobs_late: {
      title: (n) => `The oldest job has waited for ${n} seconds`,
      todo: 'The processes do not keep up or cannot reach something. See their log, or start one more.',
    },
    disk_full: {
      title: () => 'The disk is nearly full',
      todo: 'Make room now: nothing can be stored on a full disk.',
    },
    disk_filling: { title: () => 'The disk is filling up', todo: 'Make room or move the data folder in good time.' },
    mail_stuck: {
      title: (n) => `A letter has waited for ${Math.round(n / 60)} minutes`,
      todo: 'See what the mail server says under Letters, Waiting, and send a test letter under Outgoing mail.',
    },
    letters_failed: {
      title: (n) => counted('en', n, { one: '# letter was not sent', other: '# letters were not sent' }),
      todo: 'See why under Letters, Not sent, and send them again there.',
    },
    address_open: {
      title: () => 'Passwords travel over the network unencrypted',
      todo: 'Put a proxy with a certificate in front of Otklik and set PUBLIC_URL to the https address.',
    },
    rehearsal_failed: {
      title: () => 'The last tested backup could not be restored',
      todo: 'Take a new one and test it: otklik backup --to FOLDER, then otklik restore --rehearse FILE',
    },
    no_backup: {
      title: () => 'There is no backup',
      todo: 'Take one now, and then every night: otklik backup --to FOLDER',
    },
    backup_old: {
      title: (n) => `The last backup is ${days(n)} old`,
      todo: 'Take one every night: otklik backup --to FOLDER',
    },
    ...keptAdvice,
    files_lost: {
      title: (n) =>
        counted('en', n, {
          one: '# file that a ticket names is missing or damaged',
          other: '# files that tickets name are missing or damaged',
        }),
      todo: 'The backup says which. Bring them back from an older backup.',
    },
    never_rehearsed: {
      title: () => 'No backup has ever been tested',
      todo: 'Nobody knows whether it can be restored. Run: otklik restore --rehearse FILE',
    },
    rehearsal_old: {
      title: (n) => `The last backup test was ${days(n)} ago`,
      todo: 'Do it every week: otklik restore --rehearse FILE',
    },
    jobs_given_up: {
      title: (n) => counted('en', n, { one: '# job was given up', other: '# jobs were given up' }),
      todo: 'They failed as often as allowed. See “job failed” in the log.',
    },
    faults: {
      title: (n) => counted('en', n, { one: '# fault in the last day', other: '# faults in the last day' }),
      todo: 'They are listed below; the log has more under the same reference.',
    },
    versions_differ: {
      title: (n) => `Processes of ${n} versions are running`,
      todo: 'That is normal during an upgrade; finish it.',
    },
    mail_nowhere: {
      title: () => 'No mail goes out',
      todo: 'Letters stay on the desk. Enter a mail server under Outgoing mail.',
    },
  } satisfies Advice as Advice,
  kept,
  processes: 'Processes',
  host: 'Machine',
  does: 'Does',
  roles: { web: 'pages', worker: 'jobs', mail: 'mail' } as Record<string, string>,
  version: 'Version',
  heard: 'Last seen',
  gone: ({ at }: { at: string }) => `silent since ${at}`,
  disk: 'Disk free',
  diskOf: ({ free, size }: { free: string; size: string }) => `${free} of ${size}`,
  memory: 'Memory',
  late: 'Late by',
  lateMs: ({ ms }: { ms: number }) => `${ms}\u00a0ms`,
  unknown: 'unknown',
  size: ({ bytes }: { bytes: number }) =>
    bytes < GiB ? common.fileSize({ bytes }) : `${inGiB.format(bytes / GiB)}\u00a0GB`,
  state: 'State',
  mailServer: 'Mail goes out',
  mailNowhere: 'nowhere, letters stay here',
  mailThrough: ({ server }: { server: string }) => `through ${server}`,
  letters: 'Letters',
  lettersNow: ({ queued, failed }: { queued: number; failed: number }) => `${queued} waiting, ${failed} not sent`,
  lastSent: 'Last letter sent',
  never: 'never',
  jobs: 'Jobs',
  jobsNow: ({ waiting, givenUp }: { waiting: number; givenUp: number }) => `${waiting} waiting, ${givenUp} given up`,
  database: 'Database',
  databaseNow: ({ version, size }: { version: string; size: string }) => `PostgreSQL ${version}, ${size}`,
  backup: 'Last backup',
  backupNow: ({ at, name, size }: { at: string; name: string; size: string }) => `${at}, ${name}, ${size}`,
  rehearsal: 'Last backup test',
  rehearsalWell: ({ at }: { at: string }) => `${at}: it can be restored`,
  rehearsalBadly: ({ at, fault }: { at: string; fault: string }) => `${at}: ${fault}`,
  faults: 'Faults of the last day',
  reference: 'Reference',
  at: 'When',
  place: 'Where',
  what: 'What',
  noFaults: 'Nothing failed.',
  outgoing: {
    title: 'Outgoing mail',
    lead: 'The mail server that the desk sends its letters through. Changes take effect at once, without a restart.',
    toHealth: 'Health',
    byEnvironment: 'Set by SMTP_URL',
    byEnvironmentWords:
      'SMTP_URL, given when Otklik is started, overrides what is entered here. To set it here, remove SMTP_URL and restart Otklik.',
    nowhere: 'No mail goes out',
    nowhereWords: 'Letters stay on the desk under “Letters”, and invitations show their link on the screen.',
    host: 'Server',
    hostHelp: 'As your mail provider names it: smtp.example.com.',
    port: 'Port',
    security: 'Encryption',
    securities: {
      tls: { label: 'TLS', help: 'Usually port 465.' },
      starttls: { label: 'STARTTLS', help: 'Usually port 587.' },
      none: {
        label: 'None',
        help: 'Only for a server on the same machine: letters and password can be read on the way.',
      },
    },
    user: 'User',
    userHelp: 'Empty if the server needs none.',
    password: 'Password',
    passwordHelp: 'Stored encrypted and never shown again.',
    passwordKept: 'A password is stored. Leave this empty to keep using it.',
    fromName: 'Sender’s name',
    fromAddress: 'Sender’s address',
    fromHelp: 'The server must allow sending from it.',
    save: 'Save',
    saved: 'Saved. Letters go out through it from now on.',
    stop: 'Stop sending mail',
    stopTitle: 'Stop sending mail?',
    stopWords:
      'Letters stay on the desk from now on, including those waiting. The server and its password are deleted.',
    stopped: 'Mail no longer goes out.',
    trial: 'Test letter',
    trialLead: 'Uses what is in the form, saved or not.',
    to: 'To',
    tryIt: 'Send a test letter',
    delivered: 'The server took the letter',
    refused: 'The letter did not go out',
    protection,
    said: 'The server said:',
    changed: ({ at }: { at: string }) => `Last changed ${at}.`,
    hostFirst: 'Enter the server first.',
  },
}
