import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const dist = new URL('./dist/', import.meta.url)
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
const types: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript' }

/** The built gallery under the content policy of the product's pages. */
export async function serveGallery(port = 0): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname
    const [kind] = path.split('/').slice(1)
    if (kind === 'assets') return response.setHeader('content-type', types[extname(path)] ?? '').end(read(`web${path}`))
    response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', policy)
    if (kind === 'desk') return response.end(read('web/test/gallery/desk/index.html'))
    return response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const read = (path: string) => readFileSync(new URL(path, dist))
