import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { openVault } from '#platform/vault.ts'
import { seeded } from '../../../../test/seeded.ts'
import { makerOf, messageIdOf, ownMessageId } from '../message-id.ts'
import { base32, fromBase32 } from './base32.ts'
import { bounceAddress, bouncePurpose, readBounceAddress } from './bounce-address.ts'
import { quarterKeys } from './keys.ts'
import { readReplyAddress, replyAddress, replyPurpose } from './reply-address.ts'

const vault = openVault('/nowhere', randomBytes(32).toString('base64'))
const now = new Date('2026-03-02T10:00:00Z')
const keys = quarterKeys(vault, replyPurpose, now)
const domain = 'reply.desk.example'
const place = { before: '', domain }
const handles = () => ({ thread: randomBytes(8), participant: randomBytes(5) })
const seed = 104233

describe('an address to answer to', () => {
  it('says its conversation again, in any case, and fits into an address', () => {
    for (let i = 0; i < 200; i++) {
      const own = handles()
      const address = replyAddress(own, place, keys)
      assert.match(address, /^r[a-z2-7]{39}@reply\.desk\.example$/)
      assert.deepEqual(readReplyAddress(address, keys), own)
      assert.deepEqual(readReplyAddress(address.toUpperCase(), keys), own)
    }
  })

  it('is not found by 100,000 guesses, nor by changing one that somebody has', () => {
    const own = replyAddress(handles(), place, keys)
    const other = replyAddress(handles(), place, keys)
    let hits = 0
    const tried = (address: string) => {
      if (address.toLowerCase() !== own && readReplyAddress(address, keys)) hits++
    }
    for (let i = 0; i < 50_000; i++) {
      // The id of the key is known to whoever has seen an address: guess with the right one.
      const bytes = randomBytes(24)
      bytes[0] = keys.now().id
      tried(`r${base32(bytes)}@${domain}`)
    }
    const { below, oneOf } = seeded(seed)
    const at = () => 1 + below(39)
    const changes = [
      () => put(own, at(), oneOf(alphabet)),
      () => swapped(own, at(), at()),
      () => put(own, at(), ''),
      () => put(own, at(), oneOf(alphabet) + oneOf(alphabet)),
      (i = at()) => own.slice(0, i) + other.slice(i),
    ]
    // Of two addresses spliced together one may be left whole, which is no guess.
    for (let i = 0; i < 50_000; i++) {
      const changed = oneOf(changes)()
      if (changed !== other) tried(changed)
    }
    assert.equal(hits, 0)
  })

  it('holds at its own domain only', () => {
    const address = replyAddress(handles(), place, keys)
    assert.equal(readReplyAddress(address.replace(domain, 'other.example'), keys), null)
  })

  it('goes on after a plus as well, whatever stands before it, and is the same for a reader of any case', () => {
    const own = handles()
    const address = replyAddress(own, { before: 'support+', domain: 'desk.example' }, keys)
    assert.match(address, /^support[+]r[a-z2-7]{39}@desk[.]example$/)
    for (const written of [address, address.toUpperCase(), ` ${address} `, address.replace('support+', 'help+desk+')])
      assert.deepEqual(readReplyAddress(written, keys), own)
    for (const bent of [address.replace('+', '-'), address.replace('@', '@desk.example@'), `${address}.evil.example`])
      assert.equal(readReplyAddress(bent, keys), null)
  })

  it('holds for two years, and not longer', () => {
    const own = handles()
    const address = replyAddress(own, place, keys)
    const after = (months: number) =>
      readReplyAddress(address, quarterKeys(vault, replyPurpose, new Date(Date.UTC(2026, 2 + months, 2))))
    assert.deepEqual([after(3), after(24)], [own, own])
    assert.equal(after(27), null)
    assert.equal(after(-9), null)
  })
})

describe('an address to bounce to', () => {
  const bounces = quarterKeys(vault, bouncePurpose, now)
  it('names the letter, and nobody makes one up', () => {
    const letterId = randomUUID()
    const address = bounceAddress(letterId, place, bounces)
    assert.ok(address.indexOf('@') <= 64)
    const after = bounceAddress(letterId, { before: 'eighteen.letters.x+', domain }, bounces)
    assert.equal(after.indexOf('@'), 64)
    assert.deepEqual(readBounceAddress(after.toUpperCase(), bounces), { letterId })
    assert.deepEqual(readBounceAddress(address, bounces), { letterId })
    let hits = 0
    for (let i = 0; i < 20_000; i++) {
      const bytes = randomBytes(27)
      bytes[0] = bounces.now().id
      if (readBounceAddress(`b${base32(bytes)}@${domain}`, bounces)) hits++
    }
    assert.equal(hits, 0)
  })

  it('is not taken for one to answer to', () => {
    const address = bounceAddress(randomUUID(), place, bounces)
    assert.equal(readReplyAddress(`r${address.slice(1)}`, keys), null)
  })
})

describe('the id of a letter', () => {
  const maker = makerOf('https://desk.example', vault)
  const about = () => ({ streamId: randomUUID(), seq: 1, kind: 'receipt' as const, recipientId: randomUUID() })

  it('comes out the same every time, and is known again', () => {
    const one = about()
    const id = messageIdOf(one, maker)
    assert.equal(messageIdOf(one, maker), id)
    assert.equal(ownMessageId(id.toUpperCase(), maker), id)
    assert.notEqual(messageIdOf({ ...one, seq: 2 }, maker), id)
  })

  it('is not hit by 100,000 guesses and changes', () => {
    const own = messageIdOf(about(), maker)
    const [event, participant, mac] = own.slice(3, own.indexOf('@')).split('.') as [string, string, string]
    let hits = 0
    for (let i = 0; i < 50_000; i++) {
      const made = [base32(randomBytes(16)), participant, base32(randomBytes(10))].join('.')
      if (ownMessageId(`<o.${made}@desk.example>`, maker)) hits++
    }
    const { below, oneOf } = seeded(seed)
    for (let i = 0; i < 50_000; i++) {
      const changed = put(own, 3 + below(own.indexOf('@') - 3), oneOf(alphabet))
      if (changed !== own && ownMessageId(changed, maker)) hits++
    }
    assert.equal(hits, 0)
    assert.equal(ownMessageId(`<o.${event}.${participant}.${mac}@other.example>`, maker), null)
  })

  it('is none of ours when it is of the kind that carried no MAC', () =>
    assert.equal(ownMessageId(`<o.${'0'.repeat(32)}@desk.example>`, maker), null))
})

it('writes every row of bytes down in one way', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = base32(bytes)
      assert.deepEqual(fromBase32(text, bytes.length), Buffer.from(bytes))
      if (text !== '') assert.equal(fromBase32(`${text}a`, bytes.length), null)
    }),
    { seed },
  )
})

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const put = (text: string, at: number, letters: string) => text.slice(0, at) + letters + text.slice(at + 1)

function swapped(text: string, i: number, j: number) {
  const letters = [...text]
  ;[letters[i], letters[j]] = [letters[j]!, letters[i]!]
  return letters.join('')
}
