/** A story of node:test that broke in CI is told once more, as Playwright does with the journeys (playwright.config.ts). */
import { countsIn } from '../closing-line.ts'
import { type Outcome, run, type Step } from './step.ts'

/** More than this is no stalled machine. */
const most = 3

/**
 * The step, and where at most three of its files broke, those once more by themselves. What holds then has passed, and
 * is named all the same: a machine that stands still for a minute is no fault of the product's, but chance may be.
 */
export async function runAndTellAgain(step: Step): Promise<Outcome> {
  const first = await run(step)
  const files = brokenIn(first.output, first.failed)
  if (!step.onceMore || files.length === 0 || files.length > most) return first
  const second = await run(step.onceMore(files))
  const seconds = first.seconds + second.seconds
  const output = `${first.output}\nTold once more:\n${second.output}`
  if (second.failed > 0 || !countsIn(second.output)?.passed) return { ...first, seconds, output }
  const named = `! A story held only when it was told once more:\n${first.output}`
  return { ...first, seconds, output: named, passed: first.passed + first.failed, failed: 0 }
}

/** The files of the accounts (../reporter.ts), or none when a failure has no account that names its file. */
function brokenIn(output: string, failed: number): string[] {
  const accounts = [...output.matchAll(/^✗ .* {2}(\S+\.test\.ts):\d+$/gm)].map(([, file]) => file!)
  return accounts.length === failed ? [...new Set(accounts)] : []
}
