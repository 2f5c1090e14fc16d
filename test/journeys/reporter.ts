/** The journeys' reporter: failures in full, then the plain closing line (see ../reporter.ts). */
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter'
import { closingLine } from '../closing-line.ts'
import { slowest } from '../slowest.ts'

const root = path.join(import.meta.dirname, '../..')

export default class implements Reporter {
  #suite: Suite | undefined
  #broken = 0

  onBegin(_: unknown, suite: Suite) {
    this.#suite = suite
  }

  /** What went wrong outside a journey: a spec that does not load, a server that does not start. */
  onError(error: TestError) {
    this.#broken++
    say(`\n✗ ${error.stack ?? error.message ?? error.value}`)
  }

  onEnd() {
    const tests = this.#suite?.allTests() ?? []
    const failed = tests.filter((test) => test.outcome() === 'unexpected' || didNotRun(test))
    const skipped = tests.filter((test) => test.outcome() === 'skipped' && !didNotRun(test))
    for (const test of failed) say(account(test))
    for (const test of tests.filter((test) => test.outcome() === 'flaky'))
      say(`\n! A story held only when it was told once more:${account(test, test.results[0])}`)
    say(slowest(tests.map(took)))
    say(
      closingLine({
        passed: tests.length - failed.length - skipped.length,
        failed: failed.length + this.#broken,
        skipped: skipped.length,
      }),
    )
  }

  printsToStdio() {
    return true
  }
}

const took = (test: TestCase) => ({
  file: path.relative(root, test.location.file),
  story: test.title,
  milliseconds: test.results.reduce((sum, { duration }) => sum + duration, 0),
})

/** Nobody asked to skip it: what it needed was not there. */
function didNotRun(test: TestCase) {
  return test.outcome() === 'skipped' && test.expectedStatus !== 'skipped'
}

function account(test: TestCase, last = test.results.at(-1)) {
  const where = `${path.relative(root, test.location.file)}:${test.location.line}`
  const why = last?.errors.map((error) => error.stack ?? error.message ?? error.value).join('\n') || 'it did not run'
  const pictures = last?.attachments.flatMap((a) => (a.path ? [`  ${path.relative(root, a.path)}`] : [])) ?? []
  const title = test.titlePath().filter(Boolean).slice(1).join(' › ')
  return [`\n✗ ${title}  ${where}`, why, ...pictures].join('\n')
}

function say(text: string) {
  process.stdout.write(`${stripVTControlCharacters(text)}\n`)
}
