import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takesAwayTheLast } from './rules.ts'

const stays = { roles: ['administrator'], active: true }
const steps = { roles: ['agent'], active: true }
const leaves = { roles: ['administrator'], active: false }

for (const [what, agent, administrators, change, last] of [
  ['the only administrator steps back', 'maria', ['maria'], steps, true],
  ['the only administrator leaves', 'maria', ['maria'], leaves, true],
  ['the only administrator stays', 'maria', ['maria'], stays, false],
  ['one of two leaves', 'maria', ['maria', 'anna'], leaves, false],
  ['somebody else leaves', 'anna', ['maria'], leaves, false],
  ['somebody who had left leaves again', 'gleb', ['maria'], leaves, false],
] as const) {
  test(`${what}: the desk is ${last ? '' : 'not '}left without an administrator`, () =>
    assert.equal(takesAwayTheLast(agent, administrators, change), last))
}
