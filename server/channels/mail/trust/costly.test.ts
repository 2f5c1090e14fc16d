import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { dkimKey, dnsOf, mailOf, recordOf, signed } from '../../../../test/forged-mail.ts'
import { objectionToAnswer } from '../answering/objection.ts'
import { kindOf } from '../reading/kind/kind-of.ts'
import { endIdleReaders, readMail } from '../reading/read-mail.ts'
import { verifyApart } from './apart.ts'
import { authorOf } from './author.ts'
import { keysNamed } from './keys-named.ts'
import { sparing } from './resolver.ts'

// Each of these took minutes of everybody's time before there was a limit: a story that hangs has failed.
const many = (text: string) => text.repeat(200_000)

describe('a mail that is made to keep everybody waiting', () => {
  after(() => endIdleReaders())
  const headers = [
    ['From', 'oleg@people.example'],
    ['To', 'support@desk.example'],
    ['Subject', 'Hello'],
    ['Date', 'Mon, 2 Mar 2026 09:00:00 +0000'],
    ['Message-ID', '<1@people.example>'],
  ] as const
  const key = dkimKey('people.example', 'k')
  const now = new Date('2026-03-02T10:00:00Z')

  it('by blanks between its sender and nothing: nobody reads a sender out of that', () => {
    assert.equal(authorOf([`a${many(' ')},`]), 'author_unreadable')
    assert.equal(authorOf([`"${many('\\')}`]), 'author_unreadable')
    assert.deepEqual(authorOf(['"Oleg, of the shop"   <oleg@people.example>']), {
      address: 'oleg@people.example',
      domain: 'people.example',
    })
  })

  it('by a subject of stars, or by a path of robots', async () => {
    const read = await readMail(Buffer.from(mailOf([['From', 'a@b.example']], 'x')))
    if ('unreadable' in read) throw new Error('a story cannot be read')
    assert.equal(kindOf({ ...read, subject: many('*') }).kind, 'person')
    const came = { returnPath: many('-request+'), author: 'oleg@people.example', lines: [] }
    assert.equal(objectionToAnswer(came, []), 'robot')
  })

  it('by a body that is slow to hash: its reader is ended, and the desk has gone on', async () => {
    const raw = Buffer.from(await signed(mailOf(headers, 'x'), key))
    const toVerify = { now, keys: new Map() }
    const slow = Buffer.concat([raw, Buffer.alloc(6_000_000, '\n')])
    assert.equal(await verifyApart(slow, toVerify, { cpuSeconds: 0 }), null)
    assert.equal((await verifyApart(raw, toVerify))?.[0]?.status.result, 'temperror')
  })

  it('and an honest one is checked with the keys that the DNS has, whatever else it names', async () => {
    const raw = await signed(mailOf(headers, 'x'), key)
    const lines = ['d=people.example; s=k', 'd=people.example; s=other', 'd=a b; s=k', 's=k', ''].map((tags) => ({
      key: 'dkim-signature',
      line: `DKIM-Signature: v=1; ${tags}`,
    }))
    const keys = await keysNamed(lines, dnsOf(recordOf(key)))
    assert.deepEqual([...keys.keys()], ['k._domainkey.people.example', 'other._domainkey.people.example'])
    assert.deepEqual(keys.get('other._domainkey.people.example'), { code: 'ENODATA' })
    const [result, ...more] = (await verifyApart(Buffer.from(raw), { now, keys }))!
    assert.deepEqual([result?.status.result, more.length], ['pass', 0])
  })
})

describe('a DNS that means no good', () => {
  it('is not waited for longer than all of a mail may wait', async () => {
    const late = new AbortController()
    const ask = sparing(() => new Promise(() => {}), late.signal)
    const answers = ['one.example', 'two.example'].map((name) => ask(name, 'TXT'))
    late.abort()
    for (const answer of answers) await assert.rejects(answer, { code: 'ETIMEOUT' })
    await assert.rejects(ask('three.example', 'TXT'), { code: 'ETIMEOUT' })
  })

  it('is not believed to mean a record as long as a letter', async () => {
    const ask = sparing(async (name) => [[name === 'long.example' ? `v=DMARC1;${' '.repeat(60_000)}x` : 'v=DMARC1']])
    await assert.rejects(ask('long.example', 'TXT'), { code: 'ENODATA' })
    assert.deepEqual(await ask('short.example', 'TXT'), [['v=DMARC1']])
  })
})
