import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entries, naughtyStrings, records, scriptStrings, unpacked, withSharedData } from './shared-data.ts'

describe('the data beside the project', withSharedData, () => {
  test('has the records of a knowledge base', () => {
    const articles = records('tickets-ru/rutube-kb.jsonl.gz')
    assert.equal(articles.length, 326)
    assert.match(JSON.stringify(articles[0]), /\p{Script=Cyrillic}/u)
  })

  for (const [file, count] of [
    ['mail/stalwart.tar.gz', 321],
    ['mail/spamassassin.tar.gz', 569],
    ['mail/cyrillic.tar.gz', 21],
    ['quotes/talon.tar.gz', 49],
    ['attack/uploads.tar.gz', 31],
    ['attack/zip-slip.tar.gz', 4],
  ] as const) {
    test(`has ${count} files in ${file}`, () => {
      const found = entries(file)
      assert.equal(found.length, count)
      assert.deepEqual(
        found.filter(({ name }) => !name || /[\0\n]/.test(name)),
        [],
      )
    })
  }

  test('has hostile strings', () => {
    assert.equal(naughtyStrings().length, 515)
    const scripts = scriptStrings()
    assert.ok(scripts.length > 6000)
    assert.ok(scripts.some((text) => text.includes('onerror=')))
  })
})

test('data that is not there is empty', () => {
  assert.equal(unpacked('attack/no-such-list.json.gz').length, 0)
  assert.deepEqual(entries('mail/no-such-mails.tar.gz'), [])
  assert.deepEqual(records('tickets-ru/no-such-tickets.jsonl.gz'), [])
})
