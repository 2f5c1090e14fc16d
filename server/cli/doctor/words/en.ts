import { counted } from '#contract/words/counted.ts'
import { lines, size, type Words } from './said.ts'

const en = (n = 0, one: string, other: string) => counted('en', n, { one: `# ${one}`, other: `# ${other}` })

const ago = (seconds = 0) =>
  seconds < 7200
    ? en(Math.round(seconds / 60), 'minute', 'minutes')
    : seconds < 172_800
      ? en(Math.round(seconds / 3600), 'hour', 'hours')
      : en(Math.round(seconds / 86_400), 'day', 'days')

export const said: Words = {
  node: ({ name }, state) =>
    state === 'good'
      ? { said: `Node ${name}` }
      : {
          said: `Node ${name} is too old`,
          todo: 'Run bin/setup, which brings the right one, or install Node 22.19 or newer.',
        },
  settings: ({ words }) => ({ said: 'The settings are not right', todo: words?.replaceAll('\n', '\n    ') ?? '' }),
  data: ({ name, words }) =>
    words === 'missing'
      ? { said: `There is no data folder ${name}`, todo: 'Name the right one:  OTKLIK_DATA=/path/to/folder' }
      : words === 'closed'
        ? {
            said: `The data folder ${name} cannot be written to`,
            todo: `Run this as its owner, or:  chown -R $(id -u) ${name}`,
          }
        : { said: `Data folder ${name}` },
  space: ({ bytes, name }, state) =>
    state === 'good'
      ? { said: `${size(bytes)} free` }
      : {
          said: `Only ${size(bytes)} free where ${name} lies`,
          todo: 'Make room or move the data folder: a full disk stops every write.',
        },
  database: ({ name, words }) => (words ? lines(words) : { said: `PostgreSQL ${name} answers` }),
  locale: ({ words }) => (words ? lines(words) : { said: 'Russian is read and found' }),
  durability: ({ name }, state) =>
    state === 'good'
      ? { said: 'What is acknowledged survives a power cut' }
      : state === 'bad'
        ? {
            said: `${name} is off: what was acknowledged may be lost`,
            todo: `Switch it on in postgresql.conf and restart PostgreSQL: ${name} = on`,
          }
        : { said: 'PostgreSQL keeps no checksums of its pages', todo: 'Stop it and run:  pg_checksums --enable' },
  migrations: ({ words, name, n }) =>
    words === 'newer'
      ? { said: `The database was brought further by a newer Otklik (${name})`, todo: 'Update this program.' }
      : words === 'behind'
        ? {
            said: `${en(n, 'migration is', 'migrations are')} missing: ${name}`,
            todo: 'Run:  otklik migrate  ("otklik serve" does it, too).',
          }
        : { said: `The database is up to date (${name})` },
  clock: ({ seconds = 0 }, state) =>
    state === 'good'
      ? { said: 'The clocks agree' }
      : {
          said: `The clocks of this machine and of the database differ by ${Math.abs(seconds)} s: nothing is written`,
          todo: 'Set both by the network:  timedatectl set-ntp true',
        },
  address: ({ name, words }, state) =>
    state === 'good'
      ? { said: `${name} is protected on its way` }
      : words
        ? {
            said: `${name} can be reached from this machine alone`,
            todo: 'For others set PUBLIC_URL to the https address they type.',
          }
        : {
            said: `${name} sends passwords readable over the network`,
            todo: 'Put a proxy with a certificate before Otklik and set PUBLIC_URL=https://...',
          },
  answers: ({ name, words }, state) =>
    state === 'good'
      ? { said: `Otklik answers at ${name}` }
      : {
          said: `Nothing healthy answers at ${name} (${words})`,
          todo: 'Start it with npm start, or set PUBLIC_URL and the proxy right. From inside your network it may be out of reach.',
        },
  nodes: ({ n, name, words }, state) =>
    words
      ? { said: 'No process serves this desk now', todo: 'Start one:  npm start' }
      : state === 'good'
        ? { said: `${en(n, 'process serves', 'processes serve')} this desk, version ${name}` }
        : {
            said: `Processes of several versions serve this desk: ${name}`,
            todo: 'That is fine during an upgrade; finish it.',
          },
  jobs: ({ words, n, seconds }, state) =>
    state === 'bad'
      ? {
          said: `${en(n, 'job waits', 'jobs wait')}, the oldest for ${seconds} s`,
          todo: 'Start a process with the roles worker and mail:  otklik serve',
        }
      : words
        ? {
            said: `${en(n, 'job was', 'jobs were')} tried as often as allowed and given up`,
            todo: 'See "job failed" in the log.',
          }
        : { said: 'No job waits' },
  mail: ({ name, words }, state) =>
    state === 'good'
      ? { said: `The mail server ${name} lets us in` }
      : words === 'nowhere'
        ? {
            said: 'No mail goes out: letters stay on the desk',
            todo: 'Set a mail server on the desk under Health, Outgoing mail, or SMTP_URL.',
          }
        : {
            said: `The mail server ${name} does not take our mail: ${words}`,
            todo: 'Set it right on the desk under Health, Outgoing mail, or in SMTP_URL.',
          },
  letters: ({ n }, state) =>
    state === 'good'
      ? { said: 'Every letter went out or waits its turn' }
      : {
          said: `${en(n, 'letter was', 'letters were')} not sent`,
          todo: 'See why on the desk under Letters, Not sent, and send them again there.',
        },
  files: ({ n, most, name }, state) =>
    state === 'good'
      ? { said: `The newest ${en(n, 'file is', 'files are')} in place` }
      : {
          said: `${n} of the newest ${most} files are missing in ${name}`,
          todo: 'Is it the right data folder, and is it shared by all machines? Else bring them back from a backup.',
        },
  key: ({ name }, state) =>
    state === 'good'
      ? { said: name ? `The key is kept in ${name}` : 'No secret has been sealed yet' }
      : { said: `Others can read the key of the desk in ${name}`, todo: `Run:  chmod 600 ${name}` },
  backup: ({ words, name, seconds }, state) =>
    words
      ? { said: 'There is no backup', todo: 'Make one, and then every night:  otklik backup --to /path/to/folder' }
      : {
          said: `The last backup, ${name}, is ${ago(seconds)} old`,
          ...(state === 'good' ? {} : { todo: 'Make one every night:  otklik backup --to /path/to/folder' }),
        },
  rehearsal: ({ words, seconds }, state) =>
    state === 'bad'
      ? {
          said: `The last backup that was tried out could not be restored: ${words}`,
          todo: 'Make a new one and try it out:  otklik restore --rehearse FILE',
        }
      : words
        ? {
            said: 'No backup was ever tried out, so nobody knows whether it can be restored',
            todo: 'Run:  otklik restore --rehearse FILE',
          }
        : {
            said: `A backup was restored for a try ${ago(seconds)} ago`,
            ...(state === 'good' ? {} : { todo: 'Do it every week:  otklik restore --rehearse FILE' }),
          },
  faults: ({ n, name }, state) =>
    state === 'good'
      ? { said: 'Nothing failed in the last day' }
      : {
          said: `${en(n, 'fault', 'faults')} in the last day${name ? `, ${name} among them` : ''}`,
          todo: 'See the health page of the desk, and the log by the reference.',
        },
}
