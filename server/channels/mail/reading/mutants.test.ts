import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { mailCases } from '../../../../test/mail-corpora.ts'
import { withSharedData } from '../../../../test/shared-data.ts'
import { endIdleReaders, readMail } from './read-mail.ts'

const hurts = [
  '\0',
  '\r',
  '\n',
  '\r\n\r\n',
  '"',
  '(',
  '<',
  ';',
  ':',
  '=?',
  '?=',
  '=',
  '--',
  '\xff',
  '\xd0',
  '> ',
  'Content-Type: message/rfc822\n\n',
  'Content-Transfer-Encoding: base64\n',
  "; name*0*=x''%",
]

describe('real mails that were broken on the way', withSharedData, () => {
  after(endIdleReaders)

  test('end as read or as unreadable, and crash nothing', async () => {
    const mails = mailCases()
      .map(({ raw }) => raw)
      .filter((raw) => raw.length < 20_000)
    const wound = fc.record({ at: fc.nat(), cut: fc.nat(200), put: fc.constantFrom(...hurts), times: fc.nat(3) })
    const mutant = fc.record({ mail: fc.nat(), wounds: fc.array(wound, { minLength: 1, maxLength: 8 }) })
    await fc.assert(
      fc.asyncProperty(mutant, async ({ mail, wounds }) => {
        const answer = await readMail(wounds.reduce(wounded, mails[mail % mails.length]!))
        if ('unreadable' in answer) assert.ok(['too_deep', 'too_large'].includes(answer.unreadable), answer.unreadable)
        else assert.ok(answer.text === '' || answer.reply !== '')
      }),
      { numRuns: 1000, seed: 5 },
    )
  })
})

function wounded(raw: Buffer, { at, cut, put, times }: { at: number; cut: number; put: string; times: number }) {
  const from = at % (raw.length + 1)
  return Buffer.concat([raw.subarray(0, from), Buffer.from(put.repeat(times), 'latin1'), raw.subarray(from + cut)])
}
