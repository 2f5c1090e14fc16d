import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { lookWhileTyping } from './while-typing.ts'

/** A hand on the keys and a server far away, by a clock that only the story moves. */
function desk({ mock }: TestContext) {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 })
  const line = { heardAt: Date.now(), neverAnswers: false, isLost: false, looks: [] as number[] }
  const begun = Date.now()
  const key = lookWhileTyping({
    heardAt: () => line.heardAt,
    isLost: () => line.isLost,
    look: async () => {
      line.looks.push(Date.now() - begun)
      if (line.neverAnswers) await new Promise(() => {})
      line.heardAt = Date.now()
    },
  })
  const pass = async (ms: number) => {
    for (let at = 0; at < ms; at += 10) {
      mock.timers.tick(10)
      await new Promise((settled) => setImmediate(settled))
    }
  }
  /** Types a letter every 100 ms. */
  const types = async (ms: number) => {
    for (let at = 0; at < ms; at += 100) {
      key()
      await pass(100)
    }
  }
  return { line, types, pass }
}

test('whoever types asks for the server once a second, and whoever does not asks nothing', async (context) => {
  const { line, types, pass } = desk(context)
  await pass(5000)
  assert.deepEqual(line.looks, [])
  line.heardAt = Date.now()
  await types(3500)
  assert.equal(line.looks.length, 3)
})

test('what the server said meanwhile is answer enough', async (context) => {
  const { line, types } = desk(context)
  for (let i = 0; i < 10; i++) {
    await types(500)
    line.heardAt = Date.now()
  }
  assert.deepEqual(line.looks, [])
})

test('the first letter after a silence looks at once', async (context) => {
  const { line, types, pass } = desk(context)
  await pass(5000)
  await types(100)
  assert.deepEqual(line.looks, [5010])
})

test('letters that end before the second is over are answered for all the same', async (context) => {
  const { line, types, pass } = desk(context)
  await types(300)
  await pass(2000)
  assert.deepEqual(line.looks, [1000])
})

test('what is known to be lost is looked for by nobody who types', async (context) => {
  const { line, types } = desk(context)
  line.isLost = true
  await types(5000)
  assert.deepEqual(line.looks, [])
})

test('a hand that goes on while nobody answers waits for that answer and asks for no second', async (context) => {
  const { line, types } = desk(context)
  line.neverAnswers = true
  await types(5000)
  assert.equal(line.looks.length, 1)
})
