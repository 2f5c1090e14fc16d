import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { mailCases } from '../../../../test/mail-corpora.ts'
import { mutantOf } from '../../../../test/mail-mutants.ts'
import { withSharedData } from '../../../../test/shared-data.ts'
import { endIdleReaders, readMail } from './read-mail.ts'

describe('real mails that were broken on the way', withSharedData, () => {
  after(endIdleReaders)

  test('end as read or as too deep or too large, and crash nothing', async () => {
    const mails = mailCases()
      .map(({ raw }) => raw)
      .filter((raw) => raw.length < 20_000)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (mail, wounds) => {
        const answer = await readMail(mutantOf(mails[mail % mails.length]!, wounds))
        if ('unreadable' in answer) assert.ok(['too_deep', 'too_large'].includes(answer.unreadable), answer.unreadable)
        else assert.ok(answer.text === '' || answer.reply !== '')
      }),
      { numRuns: 1000, seed: 5 },
    )
  })
})
