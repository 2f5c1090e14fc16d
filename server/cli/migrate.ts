/** `otklik migrate`: what `serve` does before it serves, on its own. */
import { CannotStart } from '../platform/cannot-start.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  summary: 'bring the database up to date and end',
  help: `Usage: otklik migrate

Works beside a running server as well as without one. "otklik serve" does the same before it serves,
so this is for those who want it done apart: before several nodes start, for example.
Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    if (args.length > 0) throw new CannotStart(`"otklik migrate" takes no arguments (got: ${args.join(' ')}).`)
    const database = await openDatabase(readConfig(), { purpose: 'migrate', tell: (sentence) => console.log(sentence) })
    try {
      const applied = await migrate(database.connection)
      console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
    } finally {
      await database.stop()
    }
    return 0
  },
}
