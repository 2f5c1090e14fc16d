/** What it costs that everybody sees who is where: 300 desks open, each at a ticket, some writing. See bench/README.md. */
import { get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { callerOf } from './measure/caller.ts'
import { browsersOf, comeIn } from './measure/desk.ts'
import { cpuOf } from './measure/processes.ts'
import { startServer } from './measure/server.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    desks: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
  },
})

const again = 15_000
const desks = Number(values.desks)
const seconds = Number(values.seconds)

const server = await startServer(path.resolve(values.data))
const config = { data: values.data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
const { agents, open } = await comeIn(world)
const browsers = await browsersOf(world, agents, desks)
await pool.end()

let frames = 0
let bytes = 0
const streams = await Promise.all(browsers.map(({ cookie }) => openDesk(cookie)))
const caller = callerOf(server.address)
const said: number[] = []
const before = { ...cpuOf(server.pid, server.postmaster), at: performance.now() }
;[frames, bytes] = [0, 0]
// Every desk says once in a quarter of a minute that it is there, at moments of its own; one in ten has moved on, one in ten writes.
for (let turn = 0; performance.now() - before.at < seconds * 1000; turn++) {
  const desk = turn % desks
  const due = before.at + (turn / desks) * again
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
  const round = Math.floor(turn / desks)
  const { ticketId } = open[(desk + (desk % 10 === round % 10 ? round : 0)) % open.length]!
  const begun = performance.now()
  const body = { tab: tabOf(desk), doing: desk % 10 === 0 ? 'writes' : 'looks' }
  await caller.ask({
    method: 'POST',
    path: `/api/v1/tickets/${ticketId}/presence`,
    cookie: browsers[desk]!.cookie,
    body,
  })
  said.push(performance.now() - begun)
}
const after = cpuOf(server.pid, server.postmaster)
const took = (performance.now() - before.at) / 1000
said.sort((a, b) => a - b)
const per = (n: number) => (n / took).toFixed(0)
const share = (ms: number) => `${(ms / took / 10).toFixed(1)} %`
console.log(
  `${desks} desks, ${said.length} words in ${took.toFixed(0)} s (${per(said.length)}/s, p50 ${said[said.length >> 1]!.toFixed(1)} ms): ${per(frames)} frames/s, ${per(bytes / 1024)} KB/s out; server ${share(after.app - before.app)}, PostgreSQL ${share(after.database - before.database)} of one core; load ${loadavg()[0]!.toFixed(1)}`,
)
for (const stream of streams) stream.destroy()
caller.close()
await server.stop()

function tabOf(desk: number) {
  return `01900000-0000-7000-8000-${desk.toString(16).padStart(12, '0')}`
}

function openDesk(cookie: string) {
  return new Promise<import('node:http').ClientRequest>((resolve, reject) => {
    const request = get(`${server.address}/live`, { headers: { cookie }, agent: false }, (response) => {
      response.on('error', () => {})
      response.on('data', (part: Buffer) => {
        frames += part.includes('event: present') ? 1 : 0
        bytes += part.length
      })
      resolve(request)
    })
    request.on('error', reject)
  })
}
