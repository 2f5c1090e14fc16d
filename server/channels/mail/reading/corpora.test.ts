import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Case, mailCases } from '../../../../test/mail-corpora.ts'
import { withSharedData } from '../../../../test/shared-data.ts'
import { ordinaryLimits } from './limits.ts'
import type { WholeMail } from './mail.ts'
import { takeMail } from './take-mail.ts'

/** The least share of what is known that must be met: a floor under today's figures (bench/mail-reading.ts prints them). */
const floors: Record<string, number> = {
  stalwart: 0.94,
  enmime: 1,
  flanker: 1,
  bounces: 0.99,
  chatwoot: 1,
  spamassassin: 1,
  cyrillic: 1,
  'winmail-dat': 1,
  calendar: 1,
  crisp: 0.97,
  talon: 1,
}

describe('mails of the whole world', withSharedData, () => {
  test('end, each of them, within the limits and with nothing of their words lost', () => {
    for (const { one, mail } of readAll()) checkWhole(mail, `${one.corpus} ${one.name}`)
  })

  for (const [corpus, floor] of Object.entries(floors)) {
    test(`of ${corpus} at least ${floor * 100} % are read as expected`, () => {
      const results = readAll().filter(({ one }) => one.corpus === corpus)
      const met = results.flatMap(({ one, mail }) =>
        Object.entries(one.met(mail)).map(([what, is]) => ({ one, what, is })),
      )
      const missed = met.filter(({ is }) => !is).map(({ one, what }) => `${one.name}: ${what}`)
      assert.ok(met.length >= 5, 'there is something to expect')
      assert.ok(
        1 - missed.length / met.length >= floor,
        `${missed.length} of ${met.length} missed:\n${missed.join('\n')}`,
      )
    })
  }
})

type Result = { one: Case; mail: WholeMail }
let reading: Result[] | undefined

/** Once for all stories; whoever meets a limit throws. */
function readAll(): Result[] {
  reading ??= mailCases().map((one) => ({ one, mail: takeMail(one.raw, ordinaryLimits) }))
  return reading
}

function checkWhole(mail: WholeMail, name: string) {
  assert.ok(mail.text === '' || mail.reply !== '', `${name} was cut to nothing`)
  assert.ok(mail.text.length <= ordinaryLimits.textLength, `${name} has more text than is shown`)
  const words = (text: string) => text.split(/\s+/).filter(Boolean).sort().join(' ')
  assert.equal(words(`${mail.reply} ${mail.quote} ${mail.signature}`), words(mail.text), `${name} lost words`)
}
