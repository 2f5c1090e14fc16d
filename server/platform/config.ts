/** The one place that reads the environment. Everything else is handed what it needs. */
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { readKey } from './vault.ts'

export interface Config {
  /** 0 lets the system choose a free one. */
  port: number
  host: string
  /** An absolute path: the database and the files. */
  data: string
  /** Chosen by OTKLIK_DATA, so it is used as it stands or refused, never moved elsewhere. */
  dataChosen: boolean
  /** A PostgreSQL of one's own; without it Otklik runs the one it brings. */
  databaseUrl: string | undefined
  /** What people type to reach us: no slash at the end. */
  publicUrl: string
  /** Without it mail is kept in the outbox and not sent. */
  smtpUrl: string | undefined
  mailFrom: string
  /** PEM files by which our own mail server shows who it is; without them it makes a certificate for itself. */
  mailCertificate: { cert: string; key: string } | null
  /** A PEM file of authorities of one's own that vouch for mail servers we reach. */
  mailAuthorities?: string | undefined
  /** What secrets in the database are sealed with, in base64; without it a key is kept in the data folder. */
  key?: string | undefined
  /** `host:port` of one's own network that the desk may speak to all the same: receivers of webhooks. */
  egressAllow: readonly string[]
  /** How long the bytes of an ended mail are kept; what was said in it stays in the ticket. */
  mailKeptDays: number
  logLevel: LogLevel
  /** What this process does; several processes on one database may share the work. */
  roles: readonly ProcessRole[]
  /** Lets a program of another machine read /metrics. */
  metricsToken: string | undefined
  /** How long to serve on after the wish to stop, so that a load balancer sees it coming. Seconds. */
  drainSeconds: number
  /** The language of what is said in the terminal. */
  language: 'en' | 'ru'
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export const processRoles = ['web', 'worker', 'mail'] as const
export type ProcessRole = (typeof processRoles)[number]

type Environment = Readonly<Record<string, string | undefined>>
/** A value, or in one sentence what is wrong with it. */
type Reading<T> = { value: T } | { wrong: string }

const projectFolder = path.resolve(import.meta.dirname, '../..')

/** What is said on the command line goes before the environment. */
export function readConfig(env: Environment = process.env, said: Environment = {}): Config {
  const wrong: string[] = []
  const known = new Set<string>()
  const take = <T>(reading: Reading<T>, whenWrong: T): T => {
    if ('value' in reading) return reading.value
    wrong.push(reading.wrong)
    return whenWrong
  }
  // An empty value is none: that is how compose files and unit files leave a setting out.
  const given = (name: string) => {
    known.add(name)
    return (said[name] ?? env[name])?.trim() || undefined
  }

  const port = take(readPort(given('PORT')), 3000)
  const publicUrl = take(readPublicUrl(given('PUBLIC_URL'), port), '')
  const config: Config = {
    port,
    host: given('HOST') ?? 'localhost',
    data: take(readData(given('OTKLIK_DATA')), ''),
    dataChosen: given('OTKLIK_DATA') !== undefined,
    databaseUrl: take(readUrl('DATABASE_URL', given('DATABASE_URL'), ['postgres:', 'postgresql:']), undefined),
    publicUrl,
    smtpUrl: take(readUrl('SMTP_URL', given('SMTP_URL'), ['smtp:', 'smtps:']), undefined),
    mailFrom: take(readMailFrom(given('MAIL_FROM'), publicUrl), ''),
    mailCertificate: take(readCertificate(given('MAIL_CERT'), given('MAIL_KEY')), null),
    mailAuthorities: readFile(given('MAIL_CA')),
    key: take(readSecretKey(given('OTKLIK_KEY')), undefined),
    egressAllow: take(readPlaces(given('EGRESS_ALLOW')), []),
    mailKeptDays: take(readMailKeptDays(given('OTKLIK_MAIL_KEPT_DAYS')), 180),
    logLevel: take(readLogLevel(given('LOG_LEVEL')), 'info'),
    roles: take(readRoles(given('OTKLIK_ROLES')), []),
    metricsToken: take(readMetricsToken(given('OTKLIK_METRICS_TOKEN')), undefined),
    drainSeconds: take(readDrainSeconds(given('OTKLIK_DRAIN_SECONDS')), 0),
    language: /^ru/i.test(given('LC_ALL') ?? given('LC_MESSAGES') ?? given('LANG') ?? '') ? 'ru' : 'en',
  }
  wrong.push(...misspelled(env, known))
  if (wrong.length > 0) throw new CannotStart(wrong.join('\n'))
  return config
}

function readPort(text = '3000'): Reading<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65535) return { value: port }
  return { wrong: `PORT is "${text}". Give a number from 1 to 65535, for example PORT=3000.` }
}

function readPublicUrl(text: string | undefined, port: number): Reading<string> {
  const url = URL.parse(text ?? `http://localhost:${port}`)
  const plain = url && !url.username && !url.search && !url.hash && url.pathname === '/'
  if (plain && ['http:', 'https:'].includes(url.protocol)) return { value: url.origin }
  return {
    wrong: `PUBLIC_URL is "${text}". Give the address people type to reach Otklik, with no path, for example PUBLIC_URL=https://support.example.com.`,
  }
}

function readData(text = path.join(projectFolder, 'data')): Reading<string> {
  // A quoted ~ reaches us unexpanded and would make a folder of that name.
  if (text.startsWith('~')) return { wrong: `OTKLIK_DATA is "${text}". Write the folder out in full instead of "~".` }
  return { value: path.resolve(text) }
}

/** The value is not repeated in the words: it may carry a password. */
function readUrl(name: string, text: string | undefined, protocols: string[]): Reading<string | undefined> {
  // postgres://user@/database?host=/run/postgresql names a socket's folder and no host.
  const url = URL.parse(text?.replace('@/', '@socket/') ?? '')
  if (text === undefined || (url && protocols.includes(url.protocol))) return { value: text }
  const shape = `${protocols[0]}//user:password@host/${name === 'DATABASE_URL' ? 'database' : ''}`
  return {
    wrong: `${name} is not an address of the form ${shape}. Special characters in the password are written as %40 and so on.`,
  }
}

function readMailFrom(text: string | undefined, publicUrl: string): Reading<string> {
  const from = text ?? `Otklik <support@${URL.parse(publicUrl)?.hostname ?? 'localhost'}>`
  if (/^[^@\s]+@[^@\s]+$|<[^@\s<>]+@[^@\s<>]+>$/.test(from)) return { value: from }
  return { wrong: `MAIL_FROM is "${text}". Give an address, for example MAIL_FROM="Support <support@example.com>".` }
}

function readCertificate(cert: string | undefined, key: string | undefined): Reading<Config['mailCertificate']> {
  if (cert && key) return { value: { cert: path.resolve(cert), key: path.resolve(key) } }
  if (!cert && !key) return { value: null }
  return { wrong: 'MAIL_CERT and MAIL_KEY belong together: name the file of the certificate and that of its key.' }
}

const readFile = (text: string | undefined) => (text === undefined ? undefined : path.resolve(text))

function readSecretKey(text: string | undefined): Reading<string | undefined> {
  try {
    if (text !== undefined) readKey(text, 'OTKLIK_KEY')
    return { value: text }
  } catch (error) {
    return { wrong: (error as Error).message }
  }
}

/** Pairs as they stand in an address: `hooks.internal:8080`, `[fd00::5]:443`. */
function readPlaces(text = ''): Reading<readonly string[]> {
  const places = text.split(/[\s,]+/).filter(Boolean)
  const odd = places.find((place) => !/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\]):[1-9]\d{0,4}$/.test(place))
  if (odd === undefined) return { value: places }
  return {
    wrong: `EGRESS_ALLOW names "${odd}". Give host:port pairs in small letters, for example EGRESS_ALLOW=hooks.internal:8080.`,
  }
}

function readLogLevel(text = 'info'): Reading<LogLevel> {
  const level = logLevels.find((known) => known === text.toLowerCase())
  if (level) return { value: level }
  return { wrong: `LOG_LEVEL is "${text}". Give one of ${logLevels.join(', ')}.` }
}

function readRoles(text = 'all'): Reading<ProcessRole[]> {
  const words = text.split(',').map((word) => word.trim().toLowerCase())
  const roles = processRoles.filter((role) => words.includes(role) || words.includes('all'))
  if (words.every((word) => word === 'all' || roles.some((role) => role === word))) return { value: roles }
  return { wrong: `OTKLIK_ROLES is "${text}". Give all, or some of ${processRoles.join(', ')} with commas between.` }
}

function readMetricsToken(text: string | undefined): Reading<string | undefined> {
  if (text === undefined || /^[\x21-\x7e]{20,}$/.test(text)) return { value: text }
  return { wrong: 'OTKLIK_METRICS_TOKEN is easy to guess: give 20 characters or more. Make one:  openssl rand -hex 20' }
}

function readDrainSeconds(text = '0'): Reading<number> {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 300) return { value: Number(text) }
  return { wrong: `OTKLIK_DRAIN_SECONDS is "${text}". Give whole seconds from 0 to 300.` }
}

function readMailKeptDays(text = '180'): Reading<number> {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1) return { value: Number(text) }
  return { wrong: `OTKLIK_MAIL_KEPT_DAYS is "${text}". Give whole days from 1 to 9999.` }
}

/** A setting that nobody reads would be believed in: every name that begins like ours must be one of ours. */
function misspelled(env: Environment, known: ReadonlySet<string>): string[] {
  const ours = [...known].filter((name) => name.startsWith('OTKLIK_'))
  const strange = Object.keys(env).filter((name) => /^OTKLIK_(?!TEST_)/i.test(name) && !known.has(name))
  return strange.map((name) => {
    const [nearest] = ours.map((one) => ({ one, far: distance(one, name.toUpperCase()) })).sort((a, b) => a.far - b.far)
    const meant = nearest && nearest.far <= 4 ? `Did you mean ${nearest.one}?` : `There are ${ours.join(', ')}.`
    return `${name} is no setting of Otklik. ${meant}`
  })
}

/** How many letters to add, take away or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (b[j - 1] === letter ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
