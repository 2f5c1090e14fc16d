import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { before, describe, test } from 'node:test'

const root = path.join(import.meta.dirname, '../..')
const planted = path.join(import.meta.dirname, 'planted')
const config = path.join(root, '.dependency-cruiser.cjs')

type Wall = { name: string; comment: string }
const walls: Wall[] = createRequire(import.meta.url)(config).forbidden

describe('the walls', () => {
  const expected = violationsPlanted()
  let found: Violation[] = []
  before(() => {
    found = violationsFound()
  })

  for (const { name } of walls) {
    test(`${name} stops what is planted against it, and nothing else`, () => {
      const files = (violations: Violation[]) => violations.filter(({ wall }) => wall === name).map(({ file }) => file)
      assert.notEqual(files(expected).length, 0, `plant a violation of ${name} in test/walls/planted`)
      assert.deepEqual(files(found), files(expected))
    })
  }

  test('every wall says in one sentence what to do instead', () => {
    for (const { name, comment } of walls) assert.match(comment, /^(?!.*[.!?] ).{40,120}\.$/, name)
  })

  test('no plant names a wall that does not stand', () => {
    const names = new Set(walls.map(({ name }) => name))
    assert.deepEqual(
      expected.filter(({ wall }) => !names.has(wall)),
      [],
    )
  })
})

type Violation = { wall: string; file: string }

/** The first line of a planted file says which walls it breaks; a file without such a line breaks none. */
function violationsPlanted() {
  return globSync('**/*.{ts,tsx}', { cwd: planted })
    .flatMap((file) => {
      const named = /^\/\/ planted: (.*)$/m.exec(readFileSync(path.join(planted, file), 'utf8'))?.[1]
      return named?.split(', ').map((wall) => ({ wall, file })) ?? []
    })
    .sort(byFile)
}

function violationsFound() {
  const cruise = path.join(root, 'node_modules/.bin/depcruise')
  const { stdout, stderr } = spawnSync(process.execPath, [cruise, '--config', config, '--output-type', 'json', '.'], {
    cwd: planted,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  assert.ok(stdout, stderr)
  const { violations } = (JSON.parse(stdout) as { summary: Cruise }).summary
  // A cycle is reported once, with its members; each of them breaks the wall.
  const all = violations.flatMap(({ rule, from, cycle }) =>
    (cycle?.map(({ name }) => name) ?? [from]).map((file) => ({ wall: rule.name, file })),
  )
  return [...new Map(all.map((one) => [`${one.wall} ${one.file}`, one])).values()].sort(byFile)
}

type Cruise = { violations: { rule: { name: string }; from: string; cycle?: { name: string }[] }[] }

function byFile(a: Violation, b: Violation) {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}
