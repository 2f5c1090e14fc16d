/** `otklik demo`: a hosting company with half a year behind it, to look at and to try out. */
import path from 'node:path'
import { type Config, readConfig } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { createLog } from '../platform/log.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { makeDemo } from './demo/make.ts'
import { printWaysIn } from './demo/ways-in.ts'
import { runServer } from './serve.ts'
import { stopSignals } from './stop-signals.ts'
import { tellingOf } from './telling.ts'

export const demo: Command = {
  summary: 'start Otklik with a hosting company that has a past (this is what `npm run demo` does)',
  help: `Usage: otklik demo [--json]

The first time it makes the company: its staff on four lines, its clients of every category, and half a year of tickets,
each written by the same commands as in real life. That takes less than a minute. Then, and at once every later time, it
starts and prints a one-time link for each role; a link holds for an hour, and "otklik enter EMAIL" prints another one.
No letter leaves this machine: all of them lie in the desk under Letters.

  --json   what becomes of it, one JSON object a line, as "otklik serve" does; before it is ready also
           {"state": "made", "tickets": 440, "seconds": 38.2} and for each role {"state": "way_in", "door": "desk", ...}

Exit code: 0 stopped, 1 could not start, 2 asked wrongly.
Takes the settings of "otklik serve", with these differences:
  OTKLIK_DATA   ./data-demo unless you name a folder; one that holds a desk of yours is refused
  DATABASE_URL, SMTP_URL   are not used`,
  run: async (args) => {
    const { values, positionals } = readArguments('demo', args, { json: { type: 'boolean', default: false } })
    if (positionals.length > 0) throw new AskedWrongly('"otklik demo" takes options only. See:  otklik demo --help')
    const config = forDemo(readConfig())
    const log = createLog(config)
    const stop = stopSignals()
    const telling = tellingOf(config, values.json)
    await runServer(config, log, stop, telling, async (connection: Database['connection']) => {
      await makeDemo(connection, config, log, stop.asked, values.json)
      if (!stop.asked.aborted) await printWaysIn(connection, config, log, values.json)
    })
    return 0
  },
}

/** Nothing of a real installation: its own folder, its own database, no mail. */
function forDemo(config: Config): Config {
  const own = path.join(path.dirname(config.data), 'data-demo')
  const data = config.dataChosen ? config.data : own
  return { ...config, data, databaseUrl: undefined, smtpUrl: undefined }
}
