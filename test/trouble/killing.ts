/** Writers who never give up, and a server or its database that is killed under them again and again. */
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import pg from 'pg'
import { queries } from '#platform/db.ts'
import { verify } from '#platform/ledger/verify.ts'
import { type Otklik, otklik, parentOf, postmasterOf } from '../lifecycle/stage.ts'
import { beginning, jobsLeftAfter, postTo } from './killing/ground.ts'

export type Place = {
  /** Where the server keeps its things. */
  env: Record<string, string>
  /** The database behind it, while it runs. */
  connection(): Promise<pg.PoolConfig>
  /** Ends every process of the database at once; then it is the victim and the server stays. */
  killDatabase?: () => void
  /** Another server than ours, to see that the counting can count. */
  serve?: () => Otklik
}
export type Toll = {
  kills: number
  acknowledged: number
  /** Tried again because no answer came; some of them had been stored all the same. */
  unanswered: number
  lost: string[]
  doubled: string[]
  brokenChain: unknown
  /** Reactions to what was stored that nobody carried out, though there was time. */
  jobsLeft: string[]
}

export async function killAgainAndAgain(place: Place, kills: number, between = 30): Promise<Toll> {
  const serve = place.serve ?? (() => otklik(['serve'], { env: { ...place.env, LOG_LEVEL: 'error' } }))
  let server = serve()
  let address = await server.ready
  const post = postTo(() => address)
  const { staff, tickets } = await beginning(post)

  const acknowledged = new Map<string, number>()
  let unanswered = 0
  let over = false
  const write = async (ticketId: string, writer: number) => {
    for (let at = 0; !over; at++) {
      const text = `writer ${writer}, word ${at}`
      const reply = { text, nextContactBy: new Date(Date.now() + 3_600_000).toISOString() }
      const key = randomUUID()
      for (;;) {
        const answer = await post(`/tickets/${ticketId}/replies`, reply, staff, key).catch(() => undefined)
        const { seq } = answer?.ok ? ((await answer.json().catch(() => ({}))) as { seq?: number }) : {}
        if (answer && answer.status >= 400 && answer.status <= 500) throw new Error(await answer.text())
        if (seq) {
          acknowledged.set(text, seq)
          break
        }
        unanswered++
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
  }
  const writing = tickets.map(write)
  const felled = new Promise<never>((_, fail) => {
    if (!place.killDatabase) return
    const ended = server.ended
    ended.then(({ code, err }) => over || fail(new Error(`the server fell with its database (${code}):\n${err}`)))
  })
  const failed = Promise.race([Promise.all(writing), felled])
  failed.catch(() => {})

  for (let kill = 0; kill < kills; kill++) {
    const enough = acknowledged.size + between
    while (acknowledged.size < enough) await Promise.race([new Promise((resolve) => setTimeout(resolve, 2)), failed])
    if (place.killDatabase) {
      place.killDatabase()
      continue // the server brings it back, and the writers try until it has
    }
    server.process.kill('SIGKILL')
    await server.ended
    server = serve()
    address = await server.ready
  }
  over = true
  await failed
  // A liar runs no jobs: nothing to wait for.
  const toll = await countedBy(await place.connection(), acknowledged, place.serve ? 0 : 60_000)
  server.process.kill('SIGTERM')
  await server.ended
  return { kills, acknowledged: acknowledged.size, unanswered, ...toll }
}

/** Every process at once, the first first, so that it cannot help the others; with them goes the memory they share. */
export function endDatabase(data: string) {
  const postmaster = postmasterOf(data)
  const others = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid && isChildOf(pid, postmaster))
  for (const pid of [postmaster, ...others])
    try {
      process.kill(pid, 'SIGKILL')
    } catch {} // it has ended by itself
}

function isChildOf(pid: number, parent: number) {
  try {
    return parentOf(pid) === parent
  } catch {
    return false
  }
}

/** What is stored, against what was acknowledged. */
async function countedBy(connection: pg.PoolConfig, acknowledged: ReadonlyMap<string, number>, patience: number) {
  const pool = new pg.Pool({ ...connection, max: 1 })
  const jobsLeft = await jobsLeftAfter(pool, patience)
  const { rows } = await pool.query<{ text: string; seqs: number[] }>(
    `select c.content ->> 'text' as text, array_agg(e.seq) as seqs
     from events e join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
     where e.kind = 'ticket.replied' group by 1`,
  )
  const { broken } = await verify(queries(pool), null)
  await pool.end()
  const stored = new Map(rows.map(({ text, seqs }) => [text, seqs]))
  return {
    lost: [...acknowledged].filter(([text, seq]) => !stored.get(text)?.includes(seq)).map(([text]) => text),
    doubled: rows.filter(({ seqs }) => seqs.length > 1).map(({ text }) => text),
    brokenChain: broken,
    jobsLeft,
  }
}
