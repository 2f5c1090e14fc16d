/** `otklik demo`: a hosting company with half a year behind it, to look at and to try out. */
import path from 'node:path'
import { type Config, readConfig } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { createLog } from '../platform/log.ts'
import { AskedWrongly } from './arguments.ts'
import type { Command } from './command.ts'
import { makeDemo } from './demo/make.ts'
import { printWaysIn } from './demo/ways-in.ts'
import { runServer } from './serve.ts'
import { stopSignals } from './stop-signals.ts'

export const demo: Command = {
  summary: 'start Otklik with a hosting company that has a past (this is what `npm run demo` does)',
  help: `Usage: otklik demo

The first time it makes the company: its staff on four lines, its clients of every category, and half a year of tickets,
each written by the same commands as in real life. That takes less than a minute. Then, and at once every later time, it
starts and prints a one-time link for each role; a link holds for an hour, and "otklik enter EMAIL" prints another one.
No letter leaves this machine: all of them lie in the desk under Letters.

Takes the settings of "otklik serve", with these differences:
  OTKLIK_DATA   ./data-demo unless you name a folder; one that holds a desk of yours is refused
  DATABASE_URL, SMTP_URL   are not used`,
  run: async (args) => {
    if (args.length > 0) throw new AskedWrongly('"otklik demo" takes no arguments. See:  otklik demo --help')
    const config = forDemo(readConfig())
    const log = createLog(config)
    const stop = stopSignals()
    await runServer(config, log, stop, async (connection: Database['connection']) => {
      await makeDemo(connection, config, log, stop.asked)
      if (!stop.asked.aborted) await printWaysIn(connection, config, log)
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
