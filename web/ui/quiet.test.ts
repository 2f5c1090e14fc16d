import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createQuiet } from './quiet.ts'

/** A listener and a clock that moves only when the story says so. */
function room() {
  const heard: string[] = []
  const due: (() => void)[] = []
  const tell = createQuiet(
    (text) => heard.push(text),
    10_000,
    (act) => due.push(act),
  )
  const tenSecondsPass = () => {
    for (const act of due.splice(0)) act()
  }
  return { heard, tell, tenSecondsPass }
}

describe('a topic that speaks too often', () => {
  it('is heard at once the first time', () => {
    const { heard, tell } = room()
    tell('list', 'One new row')
    assert.deepEqual(heard, ['One new row'])
  })

  it('says only the newest of what came while it had to be quiet', () => {
    const { heard, tell, tenSecondsPass } = room()
    tell('list', 'One new row')
    tell('list', 'Two new rows')
    tell('list', 'Three new rows')
    assert.deepEqual(heard, ['One new row'])
    tenSecondsPass()
    assert.deepEqual(heard, ['One new row', 'Three new rows'])
  })

  it('stays quiet for as long again after that', () => {
    const { heard, tell, tenSecondsPass } = room()
    tell('list', 'One new row')
    tell('list', 'Two new rows')
    tenSecondsPass()
    tell('list', 'Three new rows')
    assert.equal(heard.at(-1), 'Two new rows')
    tenSecondsPass()
    assert.equal(heard.at(-1), 'Three new rows')
  })

  it('does not silence another topic', () => {
    const { heard, tell } = room()
    tell('list', 'One new row')
    tell('draft', 'Saved')
    assert.deepEqual(heard, ['One new row', 'Saved'])
  })

  it('forgets itself when nothing waited', () => {
    const { heard, tell, tenSecondsPass } = room()
    tell('list', 'One new row')
    tenSecondsPass()
    tell('list', 'Another')
    assert.deepEqual(heard, ['One new row', 'Another'])
  })
})
