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
  lead: ({ version }: { version: string }) =>
    `Otklik ${version}. What stands here is looked up anew every half minute.`,
  well: 'Everything runs well',
  wellWords: 'Nothing needs to be done.',
  advice: {
    no_worker: {
      title: () => 'Nobody runs the jobs',
      todo: 'Letters and promises wait. Start a process with the role worker: otklik serve',
    },
    no_mailer: {
      title: () => 'Nobody sends the letters',
      todo: 'Start a process with the role mail: otklik serve',
    },
    jobs_late: {
      title: (n) => `The oldest job has waited for ${n} seconds`,
      todo: 'The processes do not keep up or cannot reach something. See their log, or start one more.',
    },
    disk_full: {
      title: () => 'The disk is nearly full',
      todo: 'Make room now: on a full disk nothing can be written down.',
    },
    disk_filling: { title: () => 'The disk is filling up', todo: 'Make room or move the data folder in good time.' },
    mail_stuck: {
      title: (n) => `A letter has waited for ${Math.round(n / 60)} minutes`,
      todo: 'See under Letters, Waiting, what the mail server says, and send a test letter under Outgoing mail.',
    },
    letters_failed: {
      title: (n) => counted('en', n, { one: '# letter was not sent', other: '# letters were not sent' }),
      todo: 'See why under Letters, Not sent, and send them again there.',
    },
    address_open: {
      title: () => 'Passwords travel over the network readably',
      todo: 'Put a proxy with a certificate before Otklik and set PUBLIC_URL to the https address.',
    },
    rehearsal_failed: {
      title: () => 'The last backup that was tried out could not be restored',
      todo: 'Take a new one and try it out: otklik backup --to FOLDER, then otklik restore --rehearse FILE',
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
      title: () => 'No backup was ever tried out',
      todo: 'Nobody knows whether it can be restored. Run: otklik restore --rehearse FILE',
    },
    rehearsal_old: {
      title: (n) => `The last try of a backup was ${days(n)} ago`,
      todo: 'Do it every week: otklik restore --rehearse FILE',
    },
    jobs_given_up: {
      title: (n) => counted('en', n, { one: '# job was given up', other: '# jobs were given up' }),
      todo: 'They were tried as often as allowed. See “job failed” in the log.',
    },
    faults: {
      title: (n) => counted('en', n, { one: '# fault in the last day', other: '# faults in the last day' }),
      todo: 'They stand below; the log has more under the same reference.',
    },
    versions_differ: {
      title: (n) => `Processes of ${n} versions are running`,
      todo: 'During an upgrade that is as it should be; finish it.',
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
  roles: { web: 'answers', worker: 'jobs', mail: 'letters' } as Record<string, string>,
  version: 'Version',
  heard: 'Heard of',
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
  rehearsal: 'Last tried out',
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
    lead: 'The mail server that the desk sends its letters through. What is set here holds at once, without a restart.',
    toHealth: 'Health',
    byEnvironment: 'Set where Otklik is started',
    byEnvironmentWords:
      'SMTP_URL goes before what is entered here. To set it here, take SMTP_URL out and start Otklik again.',
    nowhere: 'No mail goes out',
    nowhereWords: 'Letters stay on the desk under Letters, and invitations give their link on the screen.',
    host: 'Server',
    hostHelp: 'As your mail provider names it: smtp.example.com.',
    port: 'Port',
    security: 'Protection on the way',
    securities: {
      tls: { label: 'TLS', help: 'Usually port 465.' },
      starttls: { label: 'STARTTLS', help: 'Usually port 587.' },
      none: {
        label: 'None',
        help: 'Only for a server on the same machine: letters and password can be read on their way.',
      },
    },
    user: 'User',
    userHelp: 'Empty if the server asks for none.',
    password: 'Password',
    passwordHelp: 'Kept sealed; it is never shown again.',
    passwordKept: 'A password is kept. Leave this empty to go on with it.',
    fromName: 'Sender’s name',
    fromAddress: 'Sender’s address',
    fromHelp: 'The server must let us send from it.',
    save: 'Save',
    saved: 'Saved. Letters go out through it from now on.',
    stop: 'Send no mail',
    stopTitle: 'Send no mail any more?',
    stopWords: 'Letters stay on the desk from now on, also those that wait. The server and its password are forgotten.',
    stopped: 'No mail goes out any more.',
    trial: 'Test letter',
    trialLead: 'With what stands in the form, saved or not.',
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
