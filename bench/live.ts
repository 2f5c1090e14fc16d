/** How long others wait to see a change: from the sending of a reply to the hint in every open desk. See bench/README.md. */
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
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
    replies: { type: 'string', default: '200' },
  },
})
const hour = 3_600_000
const patience = 5_000

const server = await startServer(path.resolve(values.data))
const config = { data: values.data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
const { agents, open } = await comeIn(world)
const desks = await browsersOf(world, agents, Number(values.desks))
await pool.end()

/** The ticket that is answered now, and when each desk heard of it first. */
let now = { ticketId: '', heard: new Map<number, number>(), all: () => {} }
const streams = await Promise.all(desks.map(({ cookie }, desk) => openDesk(desk, cookie)))
const caller = callerOf(server.address)
const first: number[] = []
const last: number[] = []
const before = { ...cpuOf(server.pid, server.postmaster), at: performance.now() }
for (let at = 0; at < Number(values.replies); at++) {
  const { ticketId, agent } = open[at % open.length]!
  const everybody = new Promise<void>((all) => {
    now = { ticketId, heard: new Map(), all }
  })
  const sent = performance.now()
  const nextContactBy = new Date(performance.timeOrigin + sent + 2 * hour).toISOString()
  const body = { text: 'We are looking into it.', nextContactBy }
  const route = `/api/v1/tickets/${ticketId}/replies`
  await caller.ask({ method: 'POST', path: route, cookie: agent.cookie, key: randomUUID(), body })
  await Promise.race([everybody, pause(patience, undefined, { ref: false })])
  const waits = [...now.heard.values()].map((moment) => moment - sent)
  first.push(...waits)
  last.push(Math.max(...waits))
}
const after = cpuOf(server.pid, server.postmaster)
const took = performance.now() - before.at
const replies = Number(values.replies)
const perReply = (ms: number) => `${(ms / replies).toFixed(1)} ms`
console.log(`${streams.length} desks, ${replies} replies, one after another: ${first.length} of ${streams.length * replies} hints
  to a desk: p50 ${share(first, 0.5)} ms, p95 ${share(first, 0.95)} ms, p99 ${share(first, 0.99)} ms
  to all of them: p50 ${share(last, 0.5)} ms, p99 ${share(last, 0.99)} ms
  processor a reply: server ${perReply(after.app - before.app)}, PostgreSQL ${perReply(after.database - before.database)}, in ${(took / 1000).toFixed(0)} s; load ${loadavg()[0]!.toFixed(1)}`)
for (const stream of streams) stream.destroy()
caller.close()
await server.stop()

function share(waits: number[], part: number) {
  waits.sort((a, b) => a - b)
  return waits[Math.min(waits.length - 1, Math.floor(waits.length * part))]!.toFixed(0)
}

function openDesk(desk: number, cookie: string) {
  return new Promise<import('node:http').ClientRequest>((resolve, reject) => {
    const request = get(`${server.address}/live`, { headers: { cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`desk ${desk} was told ${response.statusCode}`))
      response.on('error', () => {})
      let said = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        const frames = (said + part).split('\n\n')
        said = frames.pop()!
        for (const frame of frames) if (frame.startsWith('event: changed') && frame.includes(now.ticketId)) hears(desk)
      })
      resolve(request)
    })
    request.on('error', reject)
  })
}

function hears(desk: number) {
  if (now.heard.has(desk)) return
  now.heard.set(desk, performance.now())
  if (now.heard.size === desks.length) now.all()
}
