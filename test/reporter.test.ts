import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestEvent } from 'node:test/reporters'
import { closingLine, countsIn } from './closing-line.ts'
import report from './reporter.ts'
import { run } from './run/step.ts'
import { runAndTellAgain } from './run/told-again.ts'
import { slowest } from './slowest.ts'

describe('the closing line', () => {
  test('is read as it is written', () => {
    for (const counts of [
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 0, failed: 12, skipped: 1 },
    ]) {
      assert.deepEqual(countsIn(`some words\n${closingLine(counts)}\n`), counts)
    }
  })

  test('is the last of several, and is nothing that a test only mentions', () => {
    assert.equal(countsIn('1 passed, 0 failed\n2 passed, 1 failed\n')?.failed, 1)
    assert.equal(countsIn('it says "1 passed, 0 failed"'), undefined)
  })
})

describe('the reporter', () => {
  const leaf = { nesting: 1, details: { type: 'test' } }
  const failed = (failureType: string) => Object.assign(new Error('it broke'), { failureType })

  test('counts tests and not the suites around them', async () => {
    const told = await reported(
      { type: 'test:start', data: { name: 'a story', nesting: 0 } },
      { type: 'test:pass', data: { name: 'holds', ...leaf } },
      { type: 'test:pass', data: { name: 'waits', ...leaf, skip: true } },
      { type: 'test:fail', data: { name: 'breaks', ...leaf, details: { error: failed('testCodeFailure') } } },
      {
        type: 'test:fail',
        data: { name: 'a story', nesting: 0, details: { type: 'suite', error: failed('subtestsFailed') } },
      },
    )
    assert.deepEqual(countsIn(told), { passed: 1, failed: 1, skipped: 1 })
    assert.match(told, /✗ a story › breaks/)
  })

  test('counts a suite that broke by itself, and what failed after its test had passed', async () => {
    const told = await reported(
      {
        type: 'test:fail',
        data: { name: 'a story', nesting: 0, details: { type: 'suite', error: failed('hookFailed') } },
      },
      { type: 'test:diagnostic', data: { message: 'Error: Test "late" generated asynchronous activity', nesting: 0 } },
      { type: 'test:diagnostic', data: { message: 'tests 4', nesting: 0 } },
    )
    assert.deepEqual(countsIn(told), { passed: 0, failed: 2, skipped: 0 })
  })
})

describe('what takes longest', () => {
  const took = (file: string, story: string, milliseconds: number) => ({ file, story, milliseconds })
  const told = [took('a.test.ts', 'one', 700), took('b.test.ts', 'two', 900), took('a.test.ts', 'three', 600)]

  test('is told of files with all that is in them, and of stories', () => {
    const said = slowest(told, told, 1)
    assert.match(said, /slowest files:\n +1\.30 s {3}a\.test\.ts\n/)
    assert.match(said, /slowest stories:\n +0\.90 s {3}two {2}b\.test\.ts\n/)
  })

  test('is told only where somebody asks', () => assert.equal(slowest(told, told, 0), ''))
})

describe('a step', () => {
  const outcomeOf = async (script: string, counted = true) => {
    const { passed, failed } = await run({ name: 'a program', command: ['-e', script], counted })
    return { passed, failed }
  }

  test('is one test, or as many as it counts', async () => {
    assert.deepEqual(await outcomeOf('', false), { passed: 1, failed: 0 })
    assert.deepEqual(await outcomeOf('process.exit(3)', false), { passed: 0, failed: 1 })
    assert.deepEqual(await outcomeOf("console.log('7 passed, 2 failed'); process.exitCode = 1"), {
      passed: 7,
      failed: 2,
    })
  })

  test('that ends badly has failed, whatever it counted', async () => {
    assert.deepEqual(await outcomeOf("console.log('7 passed, 0 failed'); process.exitCode = 1"), {
      passed: 7,
      failed: 1,
    })
    assert.deepEqual(await outcomeOf("throw new Error('before it counted')"), { passed: 0, failed: 1 })
  })
})

describe('a story that broke in CI', () => {
  const account = '\\n✗ a story › holds  test/some.test.ts:7\\nit broke\\n'
  const breaks = `console.log("${account}2 passed, 1 failed"); process.exitCode = 1`
  const outcomeOf = (first: string, again: string) =>
    runAndTellAgain({
      name: 'stories',
      command: ['-e', first],
      counted: true,
      onceMore: (files) => ({ name: 'again', command: ['-e', again, ...files], counted: true }),
    })

  test('is told once more, passes if it holds, and is named', async () => {
    const whenFileIsGiven = `console.log(process.argv[1] === 'test/some.test.ts' ? '1 passed, 0 failed' : '0 passed, 1 failed')`
    const { passed, failed, output } = await outcomeOf(breaks, whenFileIsGiven)
    assert.deepEqual({ passed, failed }, { passed: 3, failed: 0 })
    assert.match(output, /^! A story held only when it was told once more:.*a story › holds/s)
  })

  test('has failed when it breaks again, or when nothing is told', async () => {
    for (const again of [breaks, '', `console.log('0 passed, 0 failed')`]) {
      const { passed, failed } = await outcomeOf(breaks, again)
      assert.deepEqual({ passed, failed }, { passed: 2, failed: 1 }, again)
    }
  })

  test('is not told again when nobody knows which it was', async () => {
    const { failed } = await outcomeOf(`console.log('2 passed, 1 failed')`, `console.log('1 passed, 0 failed')`)
    assert.equal(failed, 1)
  })
})

async function reported(...events: { type: string; data: object }[]) {
  let told = ''
  for await (const text of report(events as unknown as AsyncIterable<TestEvent>)) told += text
  return told
}
