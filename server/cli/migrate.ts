/** `otklik migrate`: what `serve` does before it serves, on its own. */
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { duration, progressLine } from './progress.ts'

export const migrateCommand: Command = {
  summary: 'bring the database up to date and end',
  help: `Usage: otklik migrate [--json]

Works beside a running server as well as without one. "otklik serve" does the same before it serves,
so this is for those who want it done apart: before several nodes start, for example.

  --json   the outcome as JSON: {"applied": ["0001_start.sql", ...], "seconds": 1.2}

Exit code: 0 done, 1 not done, 2 asked wrongly.
Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { values, positionals } = readArguments('migrate', args, { json: { type: 'boolean', default: false } })
    if (positionals.length > 0) throw new AskedWrongly(`"otklik migrate" takes options only (got: ${positionals[0]}).`)
    const { json } = values
    const tell = (sentence: string) => json || console.log(sentence)
    const database = await openDatabase(readConfig(), { purpose: 'migrate', tell })
    try {
      tellApplied(await applied(database.connection, json), json)
    } finally {
      await database.stop()
    }
    return 0
  },
}

type Applied = { applied: string[]; seconds: number }

async function applied(connection: Parameters<typeof migrate>[0], json: boolean): Promise<Applied> {
  let now = ''
  const progress = progressLine(!json, (seconds) => `${now}  ${duration(seconds)}`)
  const applying = (name: string, number: number, all: number) => {
    now = `${number} of ${all}  ${name}`
    progress.show()
  }
  const applied = await migrate(connection, undefined, { applying }).finally(() => progress.end())
  return { applied, seconds: Math.round(progress.end() * 10) / 10 }
}

function tellApplied(outcome: Applied, json: boolean) {
  if (json) console.log(JSON.stringify(outcome))
  else
    console.log(outcome.applied.length > 0 ? `Applied: ${outcome.applied.join(', ')}` : 'The database is up to date.')
}
