import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurn } from './passwords.ts'

test('a flood of passwords waits in turn, but not without end; who is turned away may come back soon', async () => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let done = 0
  const work = async () => {
    await gate
    done++
  }
  const taken = Array.from({ length: 202 }, () => inTurn(work))
  for (let more = 0; more < 3; more++)
    await assert.rejects(inTurn(work), { code: 'too_many_attempts', facts: { seconds: 5 } })
  open()
  await Promise.all(taken)
  assert.equal(done, 202)
  await inTurn(work)
  assert.equal(done, 203)
})
