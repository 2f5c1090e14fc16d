import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { egress, NotReached, objectionToAddress } from './egress.ts'
import { isPublic } from './public-address.ts'

const fails = (doing: Promise<unknown>, reason: string) =>
  assert.rejects(doing, (error) => error instanceof NotReached && error.reason === reason)

describe('The way out', () => {
  for (const [url, reason] of [
    ['ftp://example.com/', 'not_an_address'],
    ['file:///etc/passwd', 'not_an_address'],
    ['gopher://example.com/', 'not_an_address'],
    ['nonsense', 'not_an_address'],
    ['http://user:password@example.com/', 'not_an_address'],
    ['http://example.com:22/', 'port_not_allowed'],
    ['https://example.com:80/', 'port_not_allowed'],
    ['http://127.0.0.1/', 'address_not_public'],
    ['http://127.1/', 'address_not_public'],
    ['http://2130706433/', 'address_not_public'],
    ['http://0177.0.0.1/', 'address_not_public'],
    ['http://0x7f000001/', 'address_not_public'],
    ['http://0x7f.1/', 'address_not_public'],
    ['http://0/', 'address_not_public'],
    ['http://１２７.０.０.１/', 'address_not_public'],
    ['http://10.0.0.8/', 'address_not_public'],
    ['http://172.31.255.255/', 'address_not_public'],
    ['http://192.168.1.1/', 'address_not_public'],
    ['http://100.100.100.200/', 'address_not_public'],
    ['http://169.254.169.254/latest/meta-data/', 'address_not_public'],
    ['http://168.63.129.16/', 'address_not_public'],
    ['http://192.0.0.192/', 'address_not_public'],
    ['http://224.0.0.1/', 'address_not_public'],
    ['http://255.255.255.255/', 'address_not_public'],
    ['http://[::1]/', 'address_not_public'],
    ['http://[::]/', 'address_not_public'],
    ['http://[::ffff:127.0.0.1]/', 'address_not_public'],
    ['http://[::ffff:8.8.8.8]/', 'address_not_public'],
    ['http://[::7f00:1]/', 'address_not_public'],
    ['http://[64:ff9b::7f00:1]/', 'address_not_public'],
    ['http://[64:ff9b:1::a00:1]/', 'address_not_public'],
    ['http://[fe80::1]/', 'address_not_public'],
    ['http://[fec0::1]/', 'address_not_public'],
    ['http://[fc00::1]/', 'address_not_public'],
    ['http://[fd00:ec2::254]/', 'address_not_public'],
    ['http://[ff02::1]/', 'address_not_public'],
    ['http://[2002:7f00:1::]/', 'address_not_public'],
    ['http://[2001:0:7f00:1::]/', 'address_not_public'],
    ['http://[2001:db8::1]/', 'address_not_public'],
  ] as const) {
    test(`does not lead to ${url}`, async () => {
      assert.equal(objectionToAddress(url), reason)
      await fails(egress({ resolve: async () => ['93.184.216.34'] })(url), reason)
    })
  }

  for (const url of [
    'https://example.com/hook',
    'http://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'http://example.com:80/',
  ]) {
    test(`may lead to ${url}`, () => assert.equal(objectionToAddress(url), undefined))
  }

  for (const [what, addresses] of [
    ['an inner address', ['10.1.2.3']],
    ['a public and an inner address', ['93.184.216.34', '127.0.0.1']],
    ['an inner and a public address', ['::1', '93.184.216.34']],
    ['an IPv4 address in the clothes of IPv6', ['::ffff:169.254.169.254']],
    ['a link-local address with a zone', ['fe80::1%lo']],
    ['something that is no address', ['localhost']],
  ] as const) {
    test(`does not follow a name to ${what}`, () =>
      fails(egress({ resolve: async () => addresses })('http://rebound.example/'), 'address_not_public'))
  }

  test('ends where a name is not known, and says which failures are worth another try', async () => {
    const nowhere = egress({ resolve: async () => [] })
    await fails(nowhere('http://nowhere.example/'), 'name_not_found')
    assert.deepEqual(
      (['address_not_public', 'port_not_allowed', 'unreachable', 'timed_out'] as const).map(
        (reason) => new NotReached(reason).permanent,
      ),
      [true, true, false, false],
    )
  })

  test('knows the open internet', () => {
    assert.deepEqual(['1.1.1.1', '172.32.0.1', '2a00:1450::1', '', 'x'].map(isPublic), [true, true, true, false, false])
  })
})

describe('The way out, to a receiver', () => {
  let heard: { url: string; headers: http.IncomingHttpHeaders; body: string }[] = []
  let answer: (response: http.ServerResponse) => void
  const server = http.createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    heard.push({ url: request.url ?? '', headers: request.headers, body })
    answer(response)
  })
  let port = 0
  before(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  test('goes to an address of one’s own network when the configuration names it, and to the name it was called by', async () => {
    answer = (response) => response.writeHead(201, { 'x-said': 'yes' }).end('thanks')
    let looked = 0
    const out = egress({
      allowed: [`hooks.example:${port}`],
      resolve: async () => {
        looked++
        return looked === 1 ? ['127.0.0.1'] : ['127.0.0.2']
      },
    })
    const { status, headers, body } = await out(`http://hooks.example:${port}/in?a=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"да":1}',
    })
    assert.deepEqual([status, headers['x-said'], body.toString(), looked], [201, 'yes', 'thanks', 1])
    assert.equal(heard.at(-1)!.headers.host, `hooks.example:${port}`)
    assert.deepEqual([heard.at(-1)!.url, heard.at(-1)!.body], ['/in?a=1', '{"да":1}'])
  })

  test('is shut for every other port and name of that network', async () => {
    const out = egress({ allowed: [`127.0.0.1:${port}`], resolve: async () => ['127.0.0.1'] })
    await fails(out(`http://127.0.0.1:${port + 1}/`), 'port_not_allowed')
    await fails(out('http://127.0.0.1/'), 'address_not_public')
    await fails(out('http://localhost/'), 'address_not_public')
  })

  test('follows no redirect', async () => {
    answer = (response) => response.writeHead(302, { location: 'http://127.0.0.1/secret' }).end()
    heard = []
    const { status } = await egress({ allowed: [`127.0.0.1:${port}`] })(`http://127.0.0.1:${port}/`)
    assert.deepEqual([status, heard.length], [302, 1])
  })

  test('takes no more than a megabyte', async () => {
    answer = (response) => response.end(Buffer.alloc(1024 * 1024 + 1))
    await fails(egress({ allowed: [`127.0.0.1:${port}`] })(`http://127.0.0.1:${port}/`), 'too_large')
  })

  test('does not wait for ever: not for an answer, not for its end, not for a name', async () => {
    for (const stall of [() => {}, (response: http.ServerResponse) => response.write('half')]) {
      const patience = new AbortController()
      answer = (response) => {
        stall(response)
        setImmediate(() => patience.abort())
      }
      const out = egress({ allowed: [`127.0.0.1:${port}`], patience: () => patience.signal })
      await fails(out(`http://127.0.0.1:${port}/`), 'timed_out')
    }
    const patience = new AbortController()
    const resolve = () => {
      setImmediate(() => patience.abort())
      return new Promise<never>(() => {})
    }
    await fails(egress({ resolve, patience: () => patience.signal })('http://slow.example/'), 'timed_out')
  })

  test('says that nobody listens', async () => {
    await fails(egress({ allowed: ['127.0.0.1:1'] })('http://127.0.0.1:1/'), 'unreachable')
  })
})
