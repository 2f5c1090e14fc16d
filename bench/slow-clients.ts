/**
 * What those who drip their requests cost everybody else: how long a list takes with none of them, and with a thousand
 * connections that say a byte a second, half of them in the headers and half in the body.
 *   node bench/slow-clients.ts [slow clients, 1000] [lists asked for, 1000]
 */
import { rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import { startCluster } from '#platform/cluster.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openDoors } from '../server/app/doors.ts'
import { createWorld } from '../server/app/world.ts'
import { peopled } from '../test/cast.ts'
import { frontThatTellsAll, shortLive } from '../test/matrix/examine.ts'
import { openFolder } from './measure/folder.ts'

const [slow = 1000, asked = 1000] = process.argv.slice(2).map(Number)
const folder = openFolder('otklik-slow-')
const data = path.join(folder, 'data')
const cluster = await startCluster(data)
await migrate(cluster.connection)
const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
const log = createLog({ logLevel: 'silent' })
const { world, pool, post } = createWorld({ connection: cluster.connection, config, log })
const { oleg } = await peopled(world)
const { http } = await openDoors(world, pool, frontThatTellsAll, shortLive)
await http.listen({ port: 0, host: '127.0.0.1' })
const { port } = http.server.address() as AddressInfo

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const ask = () =>
  new Promise<number>((resolve, reject) => {
    const at = { host: '127.0.0.1', port, path: '/api/v1/my/tickets', agent, headers: { cookie: oleg.cookie } }
    get(at, (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0))).on('error', reject)
  })

async function measured(what: string) {
  const took: number[] = []
  let refused = 0
  for (let i = 0; i < asked; i++) {
    const begun = performance.now()
    if ((await ask()) !== 200) refused++
    took.push(performance.now() - begun)
  }
  took.sort((one, other) => one - other)
  const at = (share: number) => Math.round(took[Math.floor(took.length * share)]! * 10) / 10
  console.log(what, { medianMs: at(0.5), p99Ms: at(0.99), refused })
}

await measured('warming')
await measured('alone')

const headers = `Host: desk\r\nCookie: ${oleg.cookie}\r\n`
const body = `${headers}Content-Type: application/json\r\nContent-Length: 10000\r\n\r\n{"text":"`
const sockets = Array.from({ length: slow }, (_, i) => {
  const socket = net.connect(port, '127.0.0.1').on('error', () => {})
  socket.resume()
  return { socket, says: i % 2 ? `GET / HTTP/1.1\r\n${headers}X-Slow: ` : `POST /api/v1/tickets HTTP/1.1\r\n${body}` }
})
for (const { socket, says } of sockets) socket.write(says)
const drip = setInterval(() => {
  for (const { socket } of sockets) if (socket.writable) socket.write('a')
}, 1000)
await passes(500)
const before = process.memoryUsage().rss
await measured(`beside ${slow} slow ones`)
await passes(14_000)
const open = await new Promise<number>((resolve, reject) =>
  http.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
)
console.log({ openAfterFifteenSeconds: open, megabytes: Math.round(before / 1e6) })
await measured('beside those who drip their bodies')

clearInterval(drip)
for (const { socket } of sockets) socket.destroy()
agent.destroy()
http.server.closeAllConnections()
await http.close()
post.close()
await pool.end()
await cluster.stop()
rmSync(folder, { recursive: true, force: true })
