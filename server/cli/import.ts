/** `otklik import`: tickets of another desk, filed by the same commands as everybody's. */
import path from 'node:path'
import { createWorld } from '../app/world.ts'
import { systemClock } from '../platform/clock.ts'
import { watchClock } from '../platform/clock-watch.ts'
import type { World } from '../platform/command.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openPool } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import { AskedWrongly, readArguments, wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { type Asked, importTickets, type Outcome } from './import/import-tickets.ts'
import { unwaiting } from './import/repeatable.ts'
import { inWords, openReport, type Refused } from './import/report.ts'
import { placementInWords, words } from './import/words.ts'
import { progressLine } from './progress.ts'
import { stopSignals } from './stop-signals.ts'

export const importCommand: Command = {
  summary: 'file the tickets of another desk',
  help: `Usage: otklik import FILE --account NUMBER [--name NAME] [--map FILE] [--limit N] [--dry-run] [--report FILE] [--json]

FILE has one ticket a line, as JSON (packed by gzip or not):
  {"subject": "...", "body": "...", "caller": "...", "group": "..."}

Every ticket is filed in the name of its caller, who becomes a technical contact of the account, known by an address
at which nobody reads mail until somebody enters a real one. Nobody is written to.
Run again, it files only what is not here yet: after an interruption, or when the file has grown.

  --account NUMBER  contract number of the account; it is opened when there is none
  --name NAME       name of the account, should it have to be opened
  --map FILE        which group goes to which line: {"GRP_0": "First line", "*": "Second line"}
                    (without it the biggest group goes to where tickets begin, the others to the experts)
  --limit N         only the first N tickets of the file
  --dry-run         change nothing and say what would happen
  --report FILE     write down what was refused and why, as JSON lines
  --json            the outcome as JSON

Exit code: 0 done (what was refused is in the report), 1 not done, 2 asked wrongly.
Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const asked = readAsked(args)
    const config = readConfig()
    const database = await openDatabase(config, { purpose: 'import', existing: true })
    try {
      if (!asked.dryRun) await migrate(database.connection)
      const watchPool = openPool(database.connection, 1)
      const log = createLog(config)
      const watch = watchClock(watchPool, systemClock, log)
      const { world, pool, post } = createWorld({ connection: unwaiting(database.connection), config, log, watch })
      try {
        return await runImport(world, asked, config)
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

type Wanted = Asked & { report: string | undefined; json: boolean }

function readAsked(args: string[]): Wanted {
  const { values, positionals } = readArguments('import', args, {
    account: { type: 'string' },
    name: { type: 'string' },
    map: { type: 'string' },
    limit: { type: 'string' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  const [file, surplus] = positionals
  if (file === undefined || surplus !== undefined) throw new AskedWrongly('Name one file. See:  otklik import --help')
  const contractNumber = values.account?.trim()
  if (!contractNumber) throw new AskedWrongly('Say whose tickets these are:  --account NUMBER')
  return {
    file,
    contractNumber,
    name: values.name,
    map: values.map,
    limit: wholeNumber('--limit', values.limit) ?? Number.POSITIVE_INFINITY,
    dryRun: values['dry-run'],
    report: values.report,
    json: values.json,
  }
}

/** So many refusals are shown here; the report has them all. */
const shown = 10

async function runImport(world: World, asked: Wanted, { language }: Config): Promise<number> {
  const say = words[language]
  const stop = stopSignals()
  const report = await openReport(asked.report)
  const refused: Refused[] = []
  let all = 0
  let done = 0
  let filed = 0
  const progress = progressLine(!asked.json, (seconds) => {
    const rate = filed / Math.max(seconds, 0.001)
    return say.progress({ done, all, rate: Math.round(rate), left: (all - done) / Math.max(done / seconds, 0.001) })
  })
  const outcome = await importTickets(world, asked, {
    stopped: () => stop.asked.aborted,
    onSurvey(found, placement) {
      all = found.wishes + found.refused
      if (asked.json) return
      console.log(say.survey(path.basename(asked.file), found))
      for (const line of placementInWords(placement, found, say)) console.log(line)
    },
    onRefusal(refusal) {
      const one = inWords(refusal, language, world.log)
      report.add(one)
      if (refused.length < shown) refused.push(one)
    },
    onProgress(tally) {
      filed = tally.filed
      done = tally.filed + tally.alreadyHere + tally.refused
      progress.show()
    },
  }).finally(() => report.end())
  tell(asked, outcome, refused, progress.end(), language)
  return outcome.stopped ? 1 : 0
}

function tell(asked: Wanted, outcome: Outcome, refused: Refused[], seconds: number, language: Config['language']) {
  if (asked.json) {
    const rounded = Math.round(seconds * 10) / 10
    console.log(JSON.stringify({ account: asked.contractNumber, dryRun: asked.dryRun, ...outcome, seconds: rounded }))
    return
  }
  const say = words[language]
  for (const { line, field, why } of refused) console.log(say.line(line, field ? `${field}: ${why}` : why))
  const more = outcome.refused - refused.length
  if (more > 0) console.log(say.moreRefused(more, asked.report !== undefined))
  console.log(say.done(asked, outcome, seconds))
}
