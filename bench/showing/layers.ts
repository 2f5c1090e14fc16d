/** The same words behind each layer alone and behind none, so that a count of nothing can be believed. */
import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { words } from '#contract/words/words.ts'
import { cleaned } from '../../server/channels/mail/showing/clean.ts'
import { documentOf } from '../../server/channels/mail/showing/document.ts'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-src 'none'"
const sandbox = 'sandbox allow-popups allow-popups-to-escape-sandbox'

export const layers = {
  nothing: '',
  'cleaned alone': '',
  'sandbox alone': sandbox,
  'policy alone': policy,
  'sandbox and policy': `${sandbox}; ${policy}`,
} as const
export type Layer = keyof typeof layers

/** Serves `/<layer>/<number>`: what stands under that number, behind that layer. */
export async function behindLayers(bodies: readonly string[]) {
  const server = createHttp((request, response) => {
    // Never decoded: behind no layer scripts lead their frames to addresses that mean nothing.
    const [name, number] = (request.url ?? '').split('/').slice(1)
    const layer = (Object.keys(layers) as Layer[]).find((one) => encodeURIComponent(one) === name)
    const body = bodies[Number(number)]
    if (body === undefined || !layer) return void response.writeHead(404).end()
    if (layers[layer]) response.setHeader('content-security-policy', layers[layer])
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(layer === 'cleaned alone' ? clean(body) : `<!doctype html><html><body>${body}</body></html>`)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const clean = (html: string) =>
  documentOf(cleaned(html, [], ''), { language: 'en', title: '', words: words.en.desk.mailShown }, new Map())

/** Doors of their own, one for each way of fetching: who comes to a door is known by it, though they say nothing. */
export async function sinks(count: number) {
  const came = new Set<number>()
  const doors = Array.from({ length: count }, (_, number) =>
    createServer((socket) => {
      came.add(number)
      socket.on('error', () => {}).end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n')
    }),
  )
  await Promise.all(doors.map((door) => once(door.listen(0, '127.0.0.1'), 'listening')))
  return {
    came,
    at: (number: number) => `http://127.0.0.1:${(doors[number]!.address() as AddressInfo).port}/x`,
    close: () => doors.forEach((door) => void door.close()),
  }
}
