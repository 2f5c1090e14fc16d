import assert from 'node:assert/strict'
import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { freshDesk } from '../cast.ts'
import { type Edge, openRealDoors } from './edges.ts'

describe('Those who never finish what they say', () => {
  const story = freshDesk()
  let edge: Edge
  let port: number
  const slow: net.Socket[] = []
  before(async () => {
    edge = await openRealDoors(story)
    await edge.http.listen({ port: 0, host: '127.0.0.1' })
    port = (edge.http.server.address() as AddressInfo).port
  })
  after(async () => {
    for (const socket of slow) socket.destroy()
    edge.http.server.closeAllConnections()
    await edge.http.close()
  })

  /** Says this much and holds on; gives what it hears until the other side hangs up. */
  async function begin(words: string) {
    const socket = net.connect(port, '127.0.0.1')
    slow.push(socket)
    let heard = ''
    socket.on('data', (piece) => {
      heard += piece
    })
    const hungUp = once(socket, 'close').then(() => heard)
    await once(socket, 'connect')
    socket.write(words)
    return { hungUp }
  }

  test('others are served meanwhile, and after a while the place is free again, with words', async () => {
    const headers = 'Host: desk\r\n'
    const body = `${headers}Cookie: ${story.oleg.cookie}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"text":`
    const began = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        begin(i % 2 ? `GET /api/v1/me HTTP/1.1\r\n${headers}X-Slow: a` : `POST /api/v1/tickets HTTP/1.1\r\n${body}`),
      ),
    )
    for (let i = 0; i < 20; i++) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/my/tickets`, {
        headers: { cookie: story.oleg.cookie, connection: 'close' },
      })
      assert.equal(answer.status, 200)
      await answer.arrayBuffer()
    }
    const { server } = edge.http
    assert.deepEqual([server.headersTimeout, server.requestTimeout], [10_000, 300_000])
    // The story does not wait so long: from here on the server has less patience.
    server.headersTimeout = 1
    server.requestTimeout = 1
    for (const { hungUp } of began) {
      const heard = await hungUp
      assert.match(heard, /^HTTP\/1[.]1 408 Request Timeout\r\n/)
      assert.match(heard, /"code":"too_slow","message":"The request did not arrive in time/)
    }
    assert.equal((await story.world.db.selectFrom('tickets').select('id').execute()).length, 0)
  })
})
