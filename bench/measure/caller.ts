/** A browser's side of HTTP and nothing more: one kept connection, one request after the other. */
import { Agent, request } from 'node:http'

export type Ask = { method: 'GET' | 'POST'; path: string; cookie: string; key?: string; body?: unknown }
export type Caller = { ask(what: Ask): Promise<string>; close(): void }

export function callerOf(address: string): Caller {
  const { hostname, port } = new URL(address)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    ask: ({ method, path, cookie, key, body }) =>
      new Promise((resolve, reject) => {
        const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
        const headers = {
          cookie,
          accept: path.startsWith('/api/') ? 'application/json' : 'text/html',
          'user-agent': 'bench',
          ...(key ? { 'idempotency-key': key } : {}),
          ...(sent ? { 'content-type': 'application/json', 'content-length': sent.length } : {}),
        }
        const going = request({ agent, hostname, port, path, method, headers }, (response) => {
          const parts: Buffer[] = []
          response.on('data', (part) => parts.push(part))
          response.on('end', () => {
            const text = Buffer.concat(parts).toString()
            if (response.statusCode === 200) resolve(text)
            else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${text.slice(0, 300)}`))
          })
        })
        going.on('error', reject)
        going.end(sent)
      }),
    close: () => agent.destroy(),
  }
}
