/** Gives access tokens out for refresh tokens (RFC 6749 6), and says what it was asked. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export function tokenServer() {
  const asked: Record<string, string>[] = []
  const self = {
    asked,
    /** What it answers; a status and an object. */
    answer: (_form: Record<string, string>): [number, object] => [400, { error: 'invalid_grant' }],
    place: () => `localhost:${(server.address() as AddressInfo).port}`,
    url: () => `http://${self.place()}/token`,
    async open() {
      if (server.listening) return
      server.listen(0, 'localhost')
      await once(server, 'listening')
    },
    close: () => new Promise((closed) => server.close(closed)),
  }
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(await request.toArray()).toString()))
    asked.push(form)
    const [status, said] = self.answer(form)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  })
  return self
}
