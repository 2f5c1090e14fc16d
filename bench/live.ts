/** How long others wait to see a change: from the sending of a reply to the hint in every open desk. See bench/README.md. */
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { callerOf } from './measure/caller.ts'
import { comeIn } from './measure/desk.ts'
import { startServer } from './measure/server.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    desks: { type: 'string', default: '300' },
    replies: { type: 'string', default: '200' },
  },
})
const hour = 3_600_000

const server = await startServer(path.resolve(values.data))
const config = { data: values.data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
const { agents, open } = await comeIn(world)
await pool.end()

/** When each desk heard of each ticket. */
const heard = new Map<string, number[]>()
const streams = await Promise.all(
  Array.from({ length: Number(values.desks) }, (_, at) => openDesk(agents[at % agents.length]!.cookie)),
)
const caller = callerOf(server.address)
const waits: number[] = []
for (let at = 0; at < Number(values.replies); at++) {
  const { ticketId, agent } = open[at % open.length]!
  heard.set(ticketId, [])
  const sent = performance.now()
  const nextContactBy = new Date(performance.timeOrigin + sent + 2 * hour).toISOString()
  const body = { text: 'We are looking into it.', nextContactBy }
  await caller.ask({
    method: 'POST',
    path: `/api/v1/tickets/${ticketId}/replies`,
    cookie: agent.cookie,
    key: randomUUID(),
    body,
  })
  while (heard.get(ticketId)!.length < streams.length && performance.now() - sent < 5_000)
    await new Promise(setImmediate)
  waits.push(...heard.get(ticketId)!.map((moment) => moment - sent))
}
waits.sort((a, b) => a - b)
const share = (part: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * part))]!.toFixed(0)
console.log(
  `${streams.length} desks, ${values.replies} replies, ${waits.length} hints of ${streams.length * Number(values.replies)}: p50 ${share(0.5)} ms, p95 ${share(0.95)} ms, p99 ${share(0.99)} ms; load ${loadavg()[0]!.toFixed(1)}`,
)
for (const stream of streams) stream.destroy()
caller.close()
await server.stop()

function openDesk(cookie: string) {
  return new Promise<import('node:http').ClientRequest>((resolve, reject) => {
    const request = get(`${server.address}/live`, { headers: { cookie }, agent: false }, (response) => {
      response.on('error', () => {})
      response.setEncoding('utf8').on('data', (part: string) => {
        const now = performance.now()
        for (const [, ids] of part.matchAll(/event: changed\ndata: (\[.*\])/g))
          for (const id of JSON.parse(ids!) as string[]) heard.get(id)?.push(now)
      })
      resolve(request)
    })
    request.on('error', reject)
  })
}
