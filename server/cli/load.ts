/** `otklik load`: an empty desk filled for measuring. */
import { fillDesk } from '../../db/seed/load/fill.ts'
import { ownTexts } from '../../db/seed/load/texts.ts'
import { createWorld } from '../app/world.ts'
import { CannotStart } from '../platform/cannot-start.ts'
import { systemClock } from '../platform/clock.ts'
import { watchClock } from '../platform/clock-watch.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openPool } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { theDesk } from '../staff/index.ts'
import { AskedWrongly, readArguments, wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { duration, progressLine } from './progress.ts'
import { stopSignals } from './stop-signals.ts'

export const load: Command = {
  summary: 'fill an empty desk with tickets, to measure with',
  help: `Usage: otklik load N [--json]

Makes a desk with 200 accounts and files N tickets of three messages over the past year, three in a hundred of them
open, with a history that "otklik verify" finds whole. Only on a desk that nobody has set up: never beside real tickets.

  --json   the outcome as JSON

Exit code: 0 done, 1 not done, 2 asked wrongly.
Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { count, json } = readAsked(args)
    const config = readConfig()
    const log = createLog(config)
    const stop = stopSignals()
    const database = await openDatabase(config, { purpose: 'load', tell: (sentence) => json || console.log(sentence) })
    try {
      await migrate(database.connection)
      const watchPool = openPool(database.connection, 1)
      const watch = watchClock(watchPool, systemClock, log)
      const connection = { ...database.connection, statement_timeout: 0, options: '-c synchronous_commit=off' }
      const { world, pool } = createWorld({ connection, config: { ...config, smtpUrl: undefined }, log, watch })
      try {
        if (await theDesk(world.db))
          throw new CannotStart('This desk is set up already. Name an empty folder:  OTKLIK_DATA=/path/to/folder')
        let done = 0
        const progress = progressLine(!json, (seconds) => `${done} of ${count}  ${Math.round(done / seconds)}/s`)
        const filed = (now: number) => {
          done = now
          progress.show()
        }
        await fillDesk(world, { count, said: ownTexts(), filed, stopped: () => stop.asked.aborted })
        tell(done, progress.end(), json)
        return done < count ? 1 : 0
      } finally {
        watch.stop()
        await Promise.all([pool.end(), watchPool.end()])
      }
    } finally {
      await database.stop()
    }
  },
}

function tell(tickets: number, seconds: number, json: boolean) {
  const rate = Math.round(tickets / Math.max(seconds, 0.001))
  if (json)
    console.log(JSON.stringify({ tickets, messages: tickets * 3, seconds: Math.round(seconds * 10) / 10, rate }))
  else console.log(`Filed ${tickets} tickets in ${duration(seconds)} (${rate}/s).`)
}

function readAsked(args: string[]) {
  const { values, positionals } = readArguments('load', args, { json: { type: 'boolean', default: false } })
  const [text, surplus] = positionals
  if (text === undefined || surplus !== undefined) throw new AskedWrongly('Say how many tickets:  otklik load 10000')
  return { count: wholeNumber('N', text)!, json: values.json }
}
