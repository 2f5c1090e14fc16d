import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { dkimKey, dnsOf, mailOf, recordOf, signed } from '../../../../test/forged-mail.ts'
import { endIdleReaders } from '../reading/read-mail.ts'
import { verified } from './verified.ts'

const key = dkimKey('client.ru', 'k')
const terms = { sender: 'oleg@client.ru', now: new Date('2026-03-02T10:00:00Z') }
const headers = [
  ['From', 'oleg@client.ru'],
  ['Subject', 'Down'],
] as const

describe('The signatures of a mail', () => {
  after(endIdleReaders)

  it('are checked by another process, which is told the keys that it names', async () => {
    const asked: string[] = []
    const dns = dnsOf(recordOf(key))
    const askDns = (name: string, type: string) => {
      asked.push(`${type} ${name}`)
      return dns(name, type)
    }
    const raw = Buffer.from(await signed(mailOf(headers, 'The shop is down.'), key))
    const found = await verified(raw, { ...terms, askDns })
    assert.deepEqual(
      found?.results.map(({ status, signingDomain }) => [signingDomain, status.result]),
      [['client.ru', 'pass']],
    )
    assert.deepEqual(found?.headerFrom, ['oleg@client.ru'])
    assert.deepEqual(asked, ['TXT k._domainkey.client.ru'])
  })

  it('hold whatever ends the lines of the mail on our side', async () => {
    const raw = await signed(mailOf(headers, 'One.\r\n\r\nTwo.\r\n\r\n'), key)
    for (const end of ['\r\n', '\n']) {
      const found = await verified(Buffer.from(raw.replaceAll('\r\n', end)), { ...terms, askDns: dnsOf(recordOf(key)) })
      assert.equal(found?.results[0]?.status.result, 'pass', JSON.stringify(end))
    }
  })

  it('are not known where the DNS does not answer, and are broken where the mail was changed: then nobody is asked', async () => {
    const raw = await signed(mailOf(headers, 'The shop is down.'), key)
    const unknown = await verified(Buffer.from(raw), { ...terms, askDns: dnsOf({}, ['client.ru']) })
    assert.equal(unknown?.results[0]?.status.result, 'temperror')
    const nobody = () => assert.fail('asked')
    const broken = await verified(Buffer.from(raw.replace('shop', 'desk')), { ...terms, askDns: nobody })
    assert.equal(broken?.results[0]?.status.result, 'fail')
  })

  it('say nothing where checking them costs more than a mail may', async () => {
    const raw = Buffer.from(await signed(mailOf(headers, 'x \n'.repeat(1_000_000)), key))
    const means = { ...terms, askDns: dnsOf(recordOf(key)) }
    assert.equal(await verified(raw, means, { cpuSeconds: 0.001 }), null)
  })
})
