import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { domainToASCII } from 'node:url'
import { signatureFaults } from '#contract/mail/trust.ts'
import { words } from '#contract/words/words.ts'
import { authorOf } from './author.ts'
import { type Facts, levelOf, type Signature } from './level.ts'
import { lookalikeOf } from './lookalike.ts'

const holds: Signature = {
  domain: 'client.ru',
  selector: 'a',
  algorithm: 'rsa-sha256',
  bits: 2048,
  covers: ['from'],
  uncovered: null,
  fault: null,
}
const oleg = { id: 'oleg', state: 'active' as const }
const petr = { id: 'petr', state: 'active' as const }
const honest: Facts = {
  malformed: false,
  twice: null,
  author: { address: 'oleg@client.ru', domain: 'client.ru' },
  tooManySignatures: false,
  uncheckable: false,
  signatures: [holds],
  spfAligned: true,
  senders: [oleg],
  lookalike: null,
  token: null,
}

describe('how far a mail is believed', () => {
  const table: [string, Partial<Facts>, string][] = [
    ['proven, in answer to us', { token: { contactId: 'oleg' } }, 'M2 answered_our_letter'],
    ['proven', {}, 'M1 signed_by_domain'],
    ['proven, at the reply address of another', { token: { contactId: 'petr' } }, 'M0 token_of_another'],
    [
      'two with one address, one of them answered',
      { senders: [oleg, petr], token: { contactId: 'petr' } },
      'M2 answered_our_letter',
    ],
    ['two with one address', { senders: [oleg, petr] }, 'M0 sender_ambiguous'],
    ['of nobody', { senders: [] }, 'M0 sender_unknown'],
    ['of nobody, at a reply address', { senders: [], token: { contactId: 'oleg' } }, 'M0 sender_unknown'],
    ['of nobody, like a client', { senders: [], lookalike: 'client.ru' }, 'M0 sender_lookalike'],
    ['of one who has not confirmed the address', { senders: [{ id: 'x', state: 'unproven' }] }, 'M0 sender_unproven'],
    [
      'of one who has left',
      { senders: [{ id: 'oleg', state: 'left' }], token: { contactId: 'oleg' } },
      'M0 sender_left',
    ],
    ['of a domain without a signature', { signatures: [], spfAligned: false }, 'M0 unsigned'],
    ['of a server alone', { signatures: [] }, 'M0 spf_only'],
    [
      'one signature of two holds',
      { signatures: [{ ...holds, fault: 'signature_broken' }, holds] },
      'M1 signed_by_domain',
    ],
    ['malformed', { malformed: true }, 'M0 malformed'],
    ['two From', { twice: 'from' }, 'M0 author_many'],
    ['two Subject', { twice: 'subject' }, 'M0 header_twice'],
    ['hundreds of signatures', { tooManySignatures: true }, 'M0 too_many_signatures'],
    ['signatures that take for ever', { uncheckable: true }, 'M0 uncheckable'],
    ...(['author_missing', 'author_many', 'author_unreadable'] as const).map(
      (author): [string, Partial<Facts>, string] => [author, { author }, `M0 ${author}`],
    ),
    ...signatureFaults.map((fault): [string, Partial<Facts>, string] => [
      `its signature: ${fault}`,
      { signatures: [{ ...holds, fault }], spfAligned: false },
      `M0 ${fault}`,
    ]),
  ]
  for (const [what, facts, expected] of table)
    it(`${what}: ${expected}`, () => {
      const { level, reason, senderId } = levelOf({ ...honest, ...facts })
      assert.equal(`${level} ${reason}`, expected)
      assert.equal(senderId === null, level === 'M0')
    })

  it('is said in both languages, with the names it is about', () => {
    const { reason, about } = levelOf({ ...honest, signatures: [{ ...holds, fault: 'signature_broken' }] })
    assert.equal(words.en.desk.mailTrust.reason[reason](about), 'Mail whose signature by client.ru does not match.')
    assert.equal(words.ru.desk.mailTrust.reason[reason](about), 'Подпись client.ru на письме не сходится.')
  })
})

describe('whom a mail says it is from', () => {
  const read: [string[], string][] = [
    [['oleg@client.ru'], 'oleg@client.ru'],
    [['Oleg <Oleg@Client.RU>'], 'oleg@client.ru'],
    [['"Petrov, Oleg" <oleg@client.ru>'], 'oleg@client.ru'],
    [['=?utf-8?B?0J7Qu9C10LM=?= <oleg@client.ru>'], 'oleg@client.ru'],
    [['Олег <oleg@пример.рф>'], 'oleg@xn--e1afmkfd.xn--p1ai'],
    [[], 'author_missing'],
    [[''], 'author_missing'],
    [['a@client.ru', 'b@client.ru'], 'author_many'],
    [['a@client.ru, b@client.ru'], 'author_many'],
    [['oleg@client.ru <m@mallory.example>'], 'author_unreadable'],
    [['oleg(@client.ru)@mallory.example'], 'author_unreadable'],
    [['"oleg@client.ru\\" "@mallory.example'], 'author_unreadable'],
    [['attacker(&email=oleg@client.ru)@mallory.example'], 'author_unreadable'],
    [['<@mallory.example:oleg@client.ru>'], 'author_unreadable'],
    [['Team: oleg@client.ru;'], 'author_unreadable'],
    [['oleg@client.ru\0'], 'author_unreadable'],
    [['oleg@[192.0.2.1]'], 'author_unreadable'],
    [['oleg@localhost'], 'author_unreadable'],
  ]
  for (const [from, expected] of read)
    it(`${JSON.stringify(from)}: ${expected}`, () => {
      const author = authorOf(from)
      assert.equal(typeof author === 'string' ? author : author.address, expected)
    })

  it('is nobody where the name has no end, and is found out at once', () => {
    assert.equal(authorOf([`Oleg${' '.repeat(1_000_000)}P <oleg@client.ru>`]), 'author_unreadable')
  })
})

it('sees which domain is taken for a client’s', () => {
  const known = ['client.ru', 'yarn.com', 'xn--e1afmkfd.xn--p1ai']
  const alike = ['c1ient.ru', 'cIient.ru'.toLowerCase(), domainToASCII('сlient.ru'), 'yam.com', 'y-arn.com']
  assert.deepEqual(
    alike.map((domain) => lookalikeOf(domain, known)),
    ['client.ru', 'client.ru', 'client.ru', 'yarn.com', 'yarn.com'],
  )
  for (const other of ['client.ru', 'klient.ru', 'mallory.example']) assert.equal(lookalikeOf(other, known), null)
})
