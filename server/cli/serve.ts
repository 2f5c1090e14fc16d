/** `otklik serve`: the database first, then the application; on the way down the other way round. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type App, createApp } from '../app.ts'
import { CannotStart } from '../platform/cannot-start.ts'
import { type Config, processRoles, readConfig } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { createLog, type Log } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { type StopSignals, stopSignals } from './stop-signals.ts'
import { type Telling, tellingOf } from './telling.ts'

const longestDrainMs = 10_000

export const serve: Command = {
  summary: 'start Otklik and keep it running (this is what `npm start` does)',
  help: `Usage: otklik serve [--role ROLE,...] [--json]

  --role ROLE,...  what this process does (OTKLIK_ROLES; all):
                   web answers requests, worker runs the jobs, mail sends the letters and fetches mail.
                   Roles apart, and several processes at once, need DATABASE_URL: the PostgreSQL that Otklik brings
                   serves one process, which does everything.
  --json           what becomes of it, one JSON object a line: {"state": "ready", "address": "...", "pid": 1}; the states
                   are preparing, ready, stopping, stopped. The log is JSON always.

Settings, taken from the environment:
  PORT          the port to listen on (3000); without the role web it answers /healthz and /metrics alone
  HOST          the address to listen on (localhost; 0.0.0.0 for every network, as in a container)
  PUBLIC_URL    the address people type (http://localhost:PORT)
  OTKLIK_DATA   the folder for database and files (./data); several machines need a shared one for the files
  DATABASE_URL  your own PostgreSQL 15 or newer, instead of the one Otklik brings
  SMTP_URL      the server that sends our mail, such as smtps://user:password@mail.example.com;
                without it the one set on the desk under Health, Outgoing mail
  MAIL_FROM     the sender of our mail
  EGRESS_ALLOW  host:port pairs of your own network that webhooks may go to (none: only public addresses)
  LOG_LEVEL     trace, debug, info, warn, error, fatal or silent (info); the log goes to standard error
  OTKLIK_KEY            what secrets are sealed with, 32 random bytes in base64 (the file secret.key in OTKLIK_DATA)
  OTKLIK_METRICS_TOKEN  lets a program of another machine read /metrics (nobody; from this machine it is open)
  OTKLIK_DRAIN_SECONDS  how long to serve on after the wish to stop, saying so at /healthz (0)

Ctrl-C stops it: requests in flight are finished first. Ctrl-C once more does not wait for them.
Exit code: 0 stopped, 1 could not start, 2 asked wrongly.`,
  run: async (args) => {
    const { values, positionals } = readArguments('serve', args, {
      role: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0)
      throw new AskedWrongly(
        `"otklik serve" takes no arguments (got: ${positionals.join(' ')}). See:  otklik serve --help`,
      )
    const config = readConfig(undefined, values.role === undefined ? {} : { OTKLIK_ROLES: values.role })
    refuseRolesApart(config)
    await runServer(config, createLog(config), stopSignals(), tellingOf(config, values.json))
    return 0
  },
}

/** What is to be done between the database's coming up and the first request. */
type Prepare = (connection: Database['connection']) => Promise<void>

/** Whoever runs apart from the others must reach the same database; the one we bring belongs to one process. */
function refuseRolesApart({ roles, databaseUrl }: Config): void {
  if (databaseUrl || roles.length === processRoles.length) return
  throw new CannotStart(
    `This process would be ${roles.join(' and ')} alone, and nobody could do the rest: the PostgreSQL that Otklik brings serves one process. Give them all one of your own:  DATABASE_URL=postgres://user:password@host/database`,
  )
}

export async function runServer(
  config: Config,
  log: Log,
  stop: StopSignals,
  telling: Telling,
  prepare?: Prepare,
): Promise<void> {
  const database = await unlessStopped(stop, () => openForServing(config, log, stop, telling))
  if (!database) return
  try {
    await migrate(database.connection)
    await prepare?.(database.connection)
    if (stop.asked.aborted) return
    const app = await createApp({ connection: database.connection, config, log })
    await serveUntilStopped(app, config, stop, telling)
  } finally {
    await database.stop()
  }
  telling.stopped()
}

function openForServing(config: Config, log: Log, stop: StopSignals, telling: Telling): Promise<Database> {
  return openDatabase(config, {
    alone: true,
    purpose: 'serve',
    signal: stop.asked,
    tell: telling.said,
    // Its own log matters when it is in trouble; what it says at every start and stop does not.
    onLog: (line) => log[/^(WARNING|PANIC):/.test(line) ? 'warn' : 'debug']({ postgresql: line }),
  })
}

/** Asked to stop before it was up: no error, only nothing. */
async function unlessStopped<T>(stop: StopSignals, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (stop.asked.aborted) return undefined
    throw error
  }
}

async function serveUntilStopped(app: App, config: Config, stop: StopSignals, telling: Telling): Promise<void> {
  try {
    telling.ready(await listening(app, config))
    if (!stop.asked.aborted) await once(stop.asked, 'abort')
    await serveOnWhileDraining(app, config, stop)
    telling.stopping()
  } finally {
    await drain(app, stop)
  }
}

/** A load balancer needs a moment to hear that this one is going; nobody's request fails meanwhile. */
async function serveOnWhileDraining(app: App, { drainSeconds }: Config, stop: StopSignals): Promise<void> {
  app.drain()
  await pause(drainSeconds * 1000, undefined, { signal: stop.hurried }).catch(() => {})
}

async function listening(app: App, config: Config): Promise<string> {
  try {
    return await app.listen()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CannotStart(
        `Port ${config.port} is taken by another program. Choose another one:  PORT=${config.port + 1} npm start`,
      )
    if (code === 'EACCES')
      throw new CannotStart(`Port ${config.port} is not open to this user. Choose one above 1023:  PORT=3000 npm start`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CannotStart(
        `HOST is "${config.host}", which is no address of this machine. Use localhost, or 0.0.0.0 for every network.`,
      )
    throw error
  }
}

/** Requests in flight get their answers, within reason. */
async function drain(app: App, stop: StopSignals): Promise<void> {
  const patience = pause(longestDrainMs, undefined, { signal: stop.hurried }).catch(() => {})
  await Promise.race([app.close(), patience])
}
