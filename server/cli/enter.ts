/** `otklik enter`: a one-time way in for somebody, from whoever holds the machine. */
import { createWorld } from '../app/world.ts'
import { CannotStart } from '../platform/cannot-start.ts'
import { systemClock } from '../platform/clock.ts'
import { watchClock } from '../platform/clock-watch.ts'
import { asSystem } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openPool } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { entryLinkFor, entryMinutes, personByEmail } from '../sign-in/index.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const enter: Command = {
  summary: 'print a one-time link that signs somebody in',
  help: `Usage: otklik enter EMAIL [--door desk|portal]

For whoever is locked out, and for the people of the demo. The link works once, for ${entryMinutes} minutes; the history of the
person tells that it was made. It stands on this screen and nowhere else: not in the log, not in the database.

  --door desk|portal   the employee or the client of this address (the employee when there are both)

Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL and PUBLIC_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { email, kinds } = readAsked(args)
    const config = readConfig()
    const database = await openDatabase(config, { purpose: 'enter', existing: true })
    try {
      await migrate(database.connection)
      const watchPool = openPool(database.connection, 1)
      const log = createLog(config)
      const watch = watchClock(watchPool, systemClock, log)
      const { world, pool, post } = createWorld({ connection: database.connection, config, log, watch })
      try {
        for (const kind of kinds) {
          const person = await personByEmail(world.db, kind, email)
          if (!person?.active) continue
          console.log(await asSystem(world, (hands) => entryLinkFor(hands, person.id)))
          return 0
        }
        throw new CannotStart(`Nobody who may come in has the address ${email}.`)
      } finally {
        watch.stop()
        post?.close()
        await Promise.all([pool.end(), watchPool.end()])
      }
    } finally {
      await database.stop()
    }
  },
}

function readAsked(args: string[]) {
  const { values, positionals } = readArguments('enter', args, { door: { type: 'string' } })
  const [email, surplus] = positionals
  if (email === undefined || surplus !== undefined)
    throw new AskedWrongly('Name one address. See:  otklik enter --help')
  const doors = { desk: ['agent'], portal: ['contact'] } as const
  const { door } = values
  if (door !== undefined && !Object.hasOwn(doors, door))
    throw new AskedWrongly(`--door is "${door}". Give desk or portal.`)
  const kinds = door === undefined ? (['agent', 'contact'] as const) : doors[door as keyof typeof doors]
  return { email: email.trim().toLowerCase(), kinds }
}
