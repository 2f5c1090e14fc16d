/** The tests' reporter: failures in full and short, then the plain closing line. */
import path from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { closingLine } from './closing-line.ts'
import { slowest, type Took } from './slowest.ts'

const root = path.join(import.meta.dirname, '..')
const within = (text: string) => text.replaceAll(`file://${root}/`, '').replaceAll(`${root}/`, '')

export default async function* report(source: AsyncIterable<TestEvent>) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const titles: string[] = []
  const stories: Took[] = []
  const whole: Took[] = []

  for await (const event of source) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message
    if (event.type === 'test:start') titles.splice(event.data.nesting, titles.length, event.data.name)
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      if (event.data.nesting === 0) whole.push(took(event.data))
      if (event.data.details.type !== 'suite') stories.push(took(event.data))
    }
    if (event.type === 'test:pass' && event.data.details.type !== 'suite') {
      if (event.data.skip !== undefined || event.data.todo !== undefined) counts.skipped++
      else counts.passed++
    }
    if (event.type === 'test:fail') {
      if (event.data.todo !== undefined) counts.skipped++
      else if (isItsOwn(event.data)) {
        counts.failed++
        yield account(event.data, titles)
      }
    }
    // A promise nobody awaited fails after its test has passed; the runner only mentions it.
    if (event.type === 'test:diagnostic' && event.data.message.startsWith('Error: ')) {
      counts.failed++
      yield `\n✗ ${within(event.data.message)}\n`
    }
  }
  yield slowest(stories, whole)
  yield `\n${closingLine(counts)}\n`
}

const took = ({
  name,
  file = '',
  details,
}: {
  name: string
  file?: string
  details: { duration_ms: number }
}): Took => ({
  file: within(file),
  story: name,
  milliseconds: details.duration_ms,
})

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data']

/** A suite, or a test with parts, that failed only because a part of it did is not counted twice. */
function isItsOwn({ details }: Failure) {
  return failureType(details.error) !== 'subtestsFailed'
}

function failureType(error: Error) {
  return (error as Error & { failureType?: string }).failureType
}

function account({ name, nesting, file, line, details }: Failure, titles: string[]) {
  const title = [...titles.slice(0, nesting), name].join(' › ')
  const head = `\n✗ ${within(title)}${file ? `  ${within(file)}:${line}` : ''}\n`
  if (failureType(details.error) === 'cancelledByParent') return `${head}it did not run, or not to its end\n`
  return head + why(details.error.cause ?? details.error)
}

/** What was thrown, with those lines of its stack that are ours, and what caused it. */
function why(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}\n`
  const { stack = error.message, detail, cause } = error as Error & { detail?: unknown }
  const lines = stack.split('\n').filter((line) => !/^\s+at .*(?:node:|\/node_modules\/|async Promise\.all)/.test(line))
  const more = [typeof detail === 'string' && `  ${detail}\n`, cause !== undefined && `caused by ${why(cause)}`]
  return `${within(lines.join('\n'))}\n${more.filter(Boolean).join('')}`
}
