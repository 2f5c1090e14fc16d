import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { mailsOfTheWorld, takenInto } from '../../../../test/mails-of-the-world.ts'
import { withSharedData } from '../../../../test/shared-data.ts'
import { endIdleReaders } from '../reading/read-mail.ts'

/** bench/mail-corpora.ts takes them all in. */
const some = { mails: 8, words: 100 }
const mostMs = 20_000

describe('mails of the whole world, taken in', withSharedData, () => {
  const desk = freshDesk()
  after(endIdleReaders)

  test('are stored byte for byte, and each has an end', async () => {
    const mails = mailsOfTheWorld(some)
    assert.ok(mails.length > 200, `${mails.length} mails`)
    for (const mail of mails) {
      const { end, ms } = await takenInto(desk.world, mail)
      assert.match(end, /^(?:opened|joined|automatic|repeated|held): /, `${mail.corpus} ${mail.name}: ${end}`)
      assert.ok(ms < mostMs, `${mail.corpus} ${mail.name} took ${ms} ms`)
    }
  })
})
