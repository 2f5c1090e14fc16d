/** `otklik import zendesk` and `otklik import csv`: tables of another desk, shown as they are understood, then brought. */
import type { World } from '../../platform/command.ts'
import type { Config } from '../../platform/config.ts'
import { AskedWrongly, readArguments, wholeNumber } from '../arguments.ts'
import { progressLine } from '../progress.ts'
import { stopSignals } from '../stop-signals.ts'
import { type Asked, importDesk, type Outcome } from './bring/import-desk.ts'
import { openReport } from './report.ts'
import { recordRun, unrecorded } from './run/record-run.ts'
import type { Format } from './shape/formats.ts'
import { refusalInWords, type Told } from './tell/refusals.ts'
import { surveyInWords } from './tell/survey.ts'
import { words } from './tell/words.ts'

type Wanted = Asked & { report: string | undefined; json: boolean }

export function importFolder(format: Format, name: string, args: string[]) {
  const asked = readAsked(format, name, args)
  return { dryRun: asked.dryRun, run: (world: World, config: Config) => runImport(world, asked, config) }
}

function readAsked(format: Format, name: string, args: string[]): Wanted {
  const { values, positionals } = readArguments('import', args, {
    map: { type: 'string' },
    files: { type: 'string' },
    source: { type: 'string' },
    charset: { type: 'string' },
    limit: { type: 'string' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  const [place, surplus] = positionals
  if (place === undefined || surplus !== undefined)
    throw new AskedWrongly(`Name one folder or file:  otklik import ${name} DIR`)
  const source = values.source?.trim()
  if (source !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u.test(source))
    throw new AskedWrongly(`--source is "${source}". Give a short name of letters and digits.`)
  const { map, files, charset, report, json } = values
  const limit = wholeNumber('--limit', values.limit) ?? Number.POSITIVE_INFINITY
  return { format, place, map, files, source, charset, limit, dryRun: values['dry-run'], report, json }
}

/** So many refusals are shown here; the report has them all. */
const shown = 10

async function runImport(world: World, asked: Wanted, { language }: Config): Promise<number> {
  const say = words[language]
  const stop = stopSignals()
  const report = await openReport(asked.report)
  const refused: Told[] = []
  let [done, all] = [0, 0]
  const progress = progressLine(!asked.json, (seconds) =>
    say.progress({ done, all, rate: Math.round(done / Math.max(seconds, 0.001)) }),
  )
  const record = asked.dryRun ? unrecorded : recordRun(world, asked.source ?? asked.format.source)
  const outcome = await importDesk(world, asked, {
    stopped: () => stop.asked.aborted,
    onSurvey(survey) {
      all = survey.all
      record.began(all)
      if (!asked.json) for (const line of surveyInWords(survey, say)) console.log(line)
    },
    onRefusal(refusal) {
      const told = refusalInWords(refusal, language, world.log)
      report.add(told)
      record.remark(told)
      if (refused.length < shown) refused.push(told)
    },
    onProgress(tally) {
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

function tell(asked: Wanted, outcome: Outcome, refused: Told[], seconds: number, language: Config['language']) {
  if (asked.json) {
    const rounded = Math.round(seconds * 10) / 10
    console.log(
      JSON.stringify({
        source: asked.source ?? asked.format.source,
        dryRun: asked.dryRun,
        ...outcome,
        seconds: rounded,
      }),
    )
    return
  }
  const say = words[language]
  for (const one of refused) console.log(say.refused(one))
  const more = outcome.refusals - refused.length
  if (more > 0) console.log(say.moreRefused(more, asked.report !== undefined))
  for (const line of say.done(asked.dryRun, outcome, seconds)) console.log(line)
}
