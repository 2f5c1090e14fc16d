/** `otklik import FILE`: tickets a line each, filed by the same command as everybody's. */
import path from 'node:path'
import type { World } from '../../platform/command.ts'
import type { Config } from '../../platform/config.ts'
import { AskedWrongly, readArguments, wholeNumber } from '../arguments.ts'
import { progressLine } from '../progress.ts'
import { stopSignals } from '../stop-signals.ts'
import { type Asked, importTickets, type Outcome } from './import-tickets.ts'
import { inWords, openReport, type Refused } from './report.ts'
import { recordRun, unrecorded } from './run/record-run.ts'
import { placementInWords, words } from './words.ts'

export function importLines(args: string[]) {
  const asked = readAsked(args)
  return { dryRun: asked.dryRun, run: (world: World, config: Config) => runImport(world, asked, config) }
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
  const record = asked.dryRun ? unrecorded : recordRun(world, path.basename(asked.file))
  const outcome = await importTickets(world, asked, {
    stopped: () => stop.asked.aborted,
    onSurvey(found, placement) {
      all = found.wishes + found.refused
      record.began(all)
      if (asked.json) return
      console.log(say.survey(path.basename(asked.file), found))
      for (const line of placementInWords(placement, found, say)) console.log(line)
    },
    onRefusal(refusal) {
      const one = inWords(refusal, language, world.log)
      report.add(one)
      record.remark({ file: path.basename(asked.file), row: one.line, field: one.field, why: one.why })
      if (refused.length < shown) refused.push(one)
    },
    onProgress(tally) {
      filed = tally.filed
      done = tally.filed + tally.alreadyHere + tally.refused
      record.progress(tally)
      progress.show()
    },
  }).finally(() => {
    record.close()
    return report.end()
  })
  await record.ended(outcome.stopped)
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
