/** Agents who press Send, and a server that is killed under them: where is what they wrote, and how many letters came? */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { queries } from '#platform/db.ts'
import { verify } from '#platform/ledger/verify.ts'
import { chances } from '../../../db/seed/chance.ts'
import { otklik, until } from '../../lifecycle/stage.ts'
import type { Received } from '../../mail-sink.ts'
import { beginning, jobsLeftAfter, type Post, postTo } from './ground.ts'

export type Sending = {
  /** Where the server keeps its things, and the mail server it sends by. */
  env: Record<string, string>
  connection(): Promise<pg.PoolConfig>
  received: readonly Received[]
  /** For how long a send can be taken back: each life of the server begins with the next of them. */
  undoSeconds: readonly (0 | 5)[]
}
export type SendsToll = {
  kills: number
  /** Send was pressed for so many texts. */
  pressed: number
  /** So often no answer came to the press. */
  unanswered: number
  /** After no answer the author pressed no more and looked later. */
  leftAlone: number
  /** Of those: still a draft, as nothing was sent. */
  stillDrafts: number
  /** Letters at the client's mail server, each counted once. */
  letters: number
  /** Letters handed over once more after a kill, under the Message-ID they had: the client's program shows them once. */
  handedOverAgain: number
  lost: string[]
  doubled: string[]
  brokenChain: unknown
  jobsLeft: string[]
  /** After the last kill, until everything that waited was carried out. */
  secondsToCatchUp: number
}

type Text = { draftId: string; words: string; acknowledged: boolean }
const aMoment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function killAmongSends(place: Sending, kills: number, between: number, seed = 1): Promise<SendsToll> {
  const chance = chances(seed)
  const serve = () => otklik(['serve'], { env: { ...place.env, LOG_LEVEL: 'error' } })
  let server = serve()
  let address = await server.ready
  const post = postTo(() => address)
  const { staff, tickets } = await beginning(post, () =>
    until('the invitation has come', () => invitationIn(place.received)),
  )
  const choose = (life: number) =>
    answered(post, '/me/sending', { undoSeconds: place.undoSeconds[life % place.undoSeconds.length] }, staff)
  await choose(0)

  const texts: Text[] = []
  const counts = { unanswered: 0, leftAlone: 0 }
  let over = false
  let taken = 0
  const write = async (ticketId: string, writer: number) => {
    for (let at = 0; !over; at++) {
      const text: Text = { draftId: randomUUID(), words: `writer ${writer}, word ${at}.`, acknowledged: false }
      texts.push(text)
      const value = { text: text.words }
      await answered(
        post,
        `/desk/drafts/${text.draftId}`,
        { ticketId, kind: 'reply', value, base: 0, writer: 'a browser' },
        staff,
      )
      const order = { ticketId, text: text.words, nextContactBy: new Date(Date.now() + 3_600_000).toISOString() }
      const send = {
        send: { kind: 'reply', order },
        draft: { draftId: text.draftId, value, writer: 'a browser' },
      }
      const isPatient = chance.inCase(0.5)
      const key = randomUUID()
      while (!text.acknowledged) {
        text.acknowledged = (await asked(post, '/desk/sends', send, staff, key)) !== null
        if (text.acknowledged) taken++
        else if (++counts.unanswered && !isPatient) break
        else await aMoment(10)
      }
      if (!text.acknowledged) counts.leftAlone++
    }
  }
  const writing = Promise.all(tickets.map(write))
  writing.catch(() => {})

  for (let kill = 0; kill < kills; kill++) {
    const enough = taken + between
    while (taken < enough) await Promise.race([aMoment(2), writing])
    await aMoment(chance.below(60))
    server.process.kill('SIGKILL')
    await server.ended
    server = serve()
    address = await server.ready
    await choose(kill + 1)
  }
  over = true
  await writing
  const pool = new pg.Pool({ ...(await place.connection()), max: 1 })
  const last = performance.now()
  const jobsLeft = await jobsLeftAfter(pool, 60_000)
  const secondsToCatchUp = Math.round((performance.now() - last) / 1000)
  const found = await whereTheyAre(pool, texts, place.received)
  await pool.end()
  server.process.kill('SIGTERM')
  await server.ended
  return { kills, pressed: texts.length, ...counts, ...found, jobsLeft, secondsToCatchUp }
}

const invitationIn = (received: readonly Received[]) =>
  received.map(({ text }) => /https?:\S+\/link\/[\w-]+/.exec(text ?? '')?.[0]).find(Boolean)

/** The answer, or null where none came: the server is dead or coming up. */
async function asked(...[post, path, body, cookie, key]: [Post, ...Parameters<Post>]): Promise<object | null> {
  const answer = await post(path, body, cookie, key).catch(() => undefined)
  if (answer && answer.status >= 400 && answer.status <= 500) throw new Error(`${path}: ${await answer.text()}`)
  return answer?.ok ? ((await answer.json().catch(() => null)) as object | null) : null
}

async function answered(...asking: Parameters<typeof asked>): Promise<void> {
  while (!(await asked(...asking))) await aMoment(10)
}

/** Each text is sent, in the ticket and in one letter, or it is a draft. Anything else is a loss or a doubling. */
async function whereTheyAre(pool: pg.Pool, texts: readonly Text[], received: readonly Received[]) {
  const letters = lettersByWords(received)
  const said = await saidInTickets(pool)
  const { rows } = await pool.query<{ id: string; begun: boolean }>('select id, ended_at is null as begun from drafts')
  const drafts = new Map(rows.map(({ id, begun }) => [id, begun]))
  const findings = { stillDrafts: 0, lost: [] as string[], doubled: [] as string[] }
  for (const { words, draftId, acknowledged } of texts) {
    const [inTicket, byMail] = [said.get(words) ?? 0, letters.get(words)?.size ?? 0]
    const isDraft = drafts.get(draftId) === true
    if (inTicket > 1 || byMail > 1 || (inTicket && isDraft)) findings.doubled.push(words)
    if (inTicket !== byMail || (!inTicket && !isDraft) || (!inTicket && acknowledged)) findings.lost.push(words)
    if (!inTicket && isDraft) findings.stillDrafts++
  }
  const distinct = [...letters.values()].reduce((sum, ids) => sum + ids.size, 0)
  const all = received.filter(wordsOf).length
  const { broken: brokenChain } = await verify(queries(pool), null)
  return { ...findings, letters: distinct, handedOverAgain: all - distinct, brokenChain }
}

const wordsOf = ({ text }: Received) => /writer \d+, word \d+\./.exec(text ?? '')?.[0]

function lettersByWords(received: readonly Received[]) {
  const letters = new Map<string, Set<string>>()
  for (const letter of received) {
    const words = wordsOf(letter)
    if (words) letters.set(words, (letters.get(words) ?? new Set()).add(letter.messageId!))
  }
  return letters
}

async function saidInTickets(pool: pg.Pool) {
  const { rows } = await pool.query<{ text: string; times: number }>(
    `select c.content ->> 'text' as text, count(*)::int as times
     from events e join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
     where e.kind = 'ticket.replied' group by 1`,
  )
  return new Map(rows.map(({ text, times }) => [text, times]))
}
