/**
 * Everything that `npm test` runs. Two lanes side by side, as the machine has at least two cores: what needs no
 * database but the journeys' own, and what writes. Whichever is done first goes on with the screens, one file after the
 * other. Failures stop nothing; the last line counts them all.
 *
 *   bin/check                      all of it
 *   bin/check server/tickets ...   only the tests under these paths, with all that they print
 */
import { type Counts, closingLine } from './closing-line.ts'
import { postgresForTheRun } from './run/postgres.ts'
import { endRunningSteps, type Outcome, run, type Step } from './run/step.ts'
import { journeys, lifecycle, staticChecks, tests } from './run/steps.ts'
import { runAndTellAgain } from './run/told-again.ts'
import { wanted } from './slowest.ts'

const chosen = process.argv.slice(2).map((given) => given.replace(/^\.\/|\/$/g, ''))
const isChosen = (file: string) => chosen.length === 0 || chosen.some((one) => `${file}/`.startsWith(`${one}/`))

const outcomes: Outcome[] = []
let interrupted = false

async function lane(steps: Iterable<Step>) {
  for (const step of steps) if (!interrupted) tell(await (process.env.CI ? runAndTellAgain : run)(step))
}

/** What both lanes take from, each step once. */
function* oneByOne(steps: Step[]) {
  for (let next = steps.shift(); next; next = steps.shift()) yield next
}

function tell(outcome: Outcome) {
  outcomes.push(outcome)
  const { name, seconds, output, failed } = outcome
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s   ${closingLine(outcome)}`)
  // Its own closing line is told above, and only the last line of the whole run is to look like one.
  const said = output.trim().replace(/\n?^\d+ passed, .*$/m, '')
  const wasUnsteady = /^! /m.test(said)
  if (said && (failed || wasUnsteady || chosen.length > 0 || wanted > 0)) console.log(said.replace(/^(?=.)/gm, '  '))
}

/** Without it the check goes on: what only reads the sources has its say too. */
async function startPostgres() {
  const begun = performance.now()
  try {
    return await postgresForTheRun()
  } catch (error) {
    const seconds = (performance.now() - begun) / 1000
    tell({ name: 'postgres', seconds, output: String((error as Error).stack), passed: 0, failed: 1, skipped: 0 })
  }
}

const begun = performance.now()
const starting = startPostgres()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    interrupted = true
    await endRunningSteps()
    await (await starting)?.stop()
    process.exit(1)
  })
}

const postgres = starting.then((running) => running && { ...running, ...journeys(isChosen, running.env) })
await Promise.all([
  (async () => {
    if (chosen.length === 0) await lane(staticChecks)
    const running = await postgres
    if (!running) return
    await lane(running.stories)
    await lane(oneByOne(running.screens))
  })(),
  (async () => {
    const running = await postgres
    if (!running) return
    await lane([...tests(isChosen, running.env), ...lifecycle(isChosen, running.env)])
    await lane(oneByOne(running.screens))
  })(),
])
await (await starting)?.stop()

const sum = (of: keyof Counts) => outcomes.reduce((all, outcome) => all + outcome[of], 0)
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
if (outcomes.length === 0) console.log(`No test file under ${chosen.join(', ')}.`)
console.log(`in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
console.log(closingLine(total))
process.exitCode = total.failed > 0 || outcomes.length === 0 ? 1 : 0
