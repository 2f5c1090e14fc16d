/** People who ask for everything at once and never stop, while the database goes away under them in every way it can. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { World } from '#platform/command.ts'
import { verify } from '#platform/ledger/verify.ts'
import type { peopled } from '../cast.ts'
import { type Answer, ask } from './asking.ts'
import type { Edge } from './edges.ts'

export type Outage = () => Promise<void>
export type Findings = {
  outages: number
  answers: Record<string, number>
  /** Everything that was neither done nor "come back later", as it was said. */
  wrong: string[]
  acknowledged: number
  lost: string[]
  doubled: string[]
  brokenChain: unknown
  slowestMs: number
  /** The longest from the end of an outage until everything is answered again. */
  slowestBackMs: number
}
type People = Awaited<ReturnType<typeof peopled>>
type Asking = { door: string; by: () => Promise<Answer>; fine: readonly number[] }

const askers = 8
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const page = { accept: 'text/html' }
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Runs `each` of the outages in turn, `rounds` times over, and tells what those who asked meanwhile were told. */
export async function askThroughOutages(
  edge: Edge,
  { world, pool }: { world: World; pool: pg.Pool },
  people: People,
  each: readonly Outage[],
  rounds: number,
): Promise<Findings> {
  const findings = { answers: {} as Record<string, number>, wrong: [] as string[], slowestMs: 0, slowestBackMs: 0 }
  const acknowledged = new Map<string, number>()
  const ticket = await people.ticket()
  let over = false
  let answered = 0
  let healthy = 0

  const heard = (what: Asking, answer: Answer, took: number) => {
    answered++
    if (what.fine.includes(answer.status)) healthy++
    findings.slowestMs = Math.max(findings.slowestMs, Math.round(took))
    findings.answers[answer.status] = (findings.answers[answer.status] ?? 0) + 1
    const comeBack = answer.status === 503 && Number(answer.headers['retry-after']) > 0
    if (!comeBack && !what.fine.includes(answer.status)) findings.wrong.push(`${what.door} ${JSON.stringify(answer)}`)
    return what.fine.includes(answer.status)
  }
  const asked = async (what: Asking) => {
    const begun = performance.now()
    return heard(what, await what.by(), performance.now() - begun)
  }
  const asker = async (which: number) => {
    const things = everything(edge, people, ticket)
    for (let at = which; !over; at++) {
      if (!(await asked(things[at % things.length]!))) await aWhile()
      const reply = replying(edge, people, ticket.ticketId, `asker ${which}, word ${at}`, acknowledged)
      // Tried again until somebody says yes: what an answer was lost of must not be there twice.
      while (!(await asked(reply))) await aWhile()
    }
  }
  const asking = Promise.all(Array.from({ length: askers }, (_, which) => asker(which)))
  asking.catch(() => {})
  const until = (enough: () => boolean) =>
    Promise.race([
      asking,
      new Promise<void>((resolve) =>
        (function look() {
          if (enough()) resolve()
          else setTimeout(look, 1)
        })(),
      ),
    ])

  let outages = 0
  for (let round = 0; round < rounds; round++)
    for (const outage of each) {
      const [before, well] = [answered, healthy]
      // Each hits another moment of the work.
      await until(() => answered >= before + 1 + ((outages * 7) % 31) && healthy >= well + 8)
      await outage()
      outages++
      const [since, back] = [healthy, performance.now()]
      await until(() => healthy > since + askers)
      findings.slowestBackMs = Math.max(findings.slowestBackMs, Math.round(performance.now() - back))
    }
  over = true
  await asking
  return { outages, ...findings, acknowledged: acknowledged.size, ...(await countedBy(world, pool, acknowledged)) }
}

function replying(
  edge: Edge,
  { vera }: People,
  ticketId: string,
  text: string,
  acknowledged: Map<string, number>,
): Asking {
  const key = randomUUID()
  const body = { text, nextContactBy: new Date(Date.now() + 3_600_000).toISOString() }
  return {
    door: 'reply',
    fine: [200],
    by: async () => {
      const answer = await ask(edge, vera, `POST /api/v1/tickets/${ticketId}/replies`, body, { 'idempotency-key': key })
      if (answer.status === 200) acknowledged.set(text, JSON.parse(answer.body).seq)
      return answer
    },
  }
}

/** One of each kind of door: pages, lists, forms with and without files, doors for nobody in particular. */
function everything(edge: Edge, people: People, { ticketId, number }: { ticketId: string; number: number }): Asking[] {
  const { oleg, vera, maria, mallory } = people
  const asking = (
    who: typeof oleg | null,
    door: string,
    fine: readonly number[],
    payload?: object | string,
    headers = {},
  ) => ({
    door,
    fine,
    by: () => ask(edge, who, door, payload, headers),
  })
  const file = '--b\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nfour\r\n'
  const field = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const fields = `${field('ticketId', ticketId)}${field('text', 'С файлом')}--b--\r\n`
  const upload = { 'content-type': 'multipart/form-data; boundary=b' }
  const wrongPassword = { door: 'desk', email: 'nobody@nowhere.example', password: 'не тот пароль' }
  return [
    asking(oleg, 'GET /api/v1/my/tickets', [200]),
    asking(oleg, 'GET /', [200], undefined, page),
    asking(oleg, `GET /t/${number}`, [200], undefined, page),
    asking(mallory, `GET /t/${number}`, [404], undefined, page),
    asking(null, 'GET /', [303], undefined, page),
    asking(null, 'GET /login', [200], undefined, page),
    asking(null, 'POST /api/v1/sign-in', [401], wrongPassword),
    asking(null, 'POST /login', [401], new URLSearchParams({ ...wrongPassword, door: 'portal' }).toString(), form),
    asking(null, 'POST /api/v1/password-resets', [200], { door: 'portal', email: 'oleg@people.example' }),
    asking(oleg, 'POST /new', [303], `text=${encodeURIComponent('Не работает')}&key=${randomUUID()}`, form),
    asking(oleg, `POST /t/${number}/reply`, [303], `ticketId=${ticketId}&text=Ещё`, form),
    asking(oleg, `POST /t/${number}/reply`, [303], file + fields, upload),
    asking(oleg, 'POST /api/v1/files', [200], `${file}--b--\r\n`, upload),
    asking(oleg, 'POST /me', [303], 'theme=dark', form),
    asking(vera, 'GET /api/v1/desk/my-turn', [200]),
    asking(vera, 'GET /api/v1/desk/frame', [200]),
    asking(vera, `GET /api/v1/desk/tickets/${number}`, [200]),
    asking(vera, `POST /api/v1/tickets/${ticketId}/seen`, [200], { seq: 1 }),
    asking(maria, 'GET /api/v1/desk/accounts?q=в', [200]),
    asking(maria, 'GET /desk', [200], undefined, page),
    asking(null, 'GET /healthz', [200]),
  ]
}

/** What is stored, against what was acknowledged. */
async function countedBy(world: World, pool: pg.Pool, acknowledged: ReadonlyMap<string, number>) {
  const { rows } = await pool.query<{ text: string; seqs: number[] }>(
    `select c.content ->> 'text' as text, array_agg(e.seq) as seqs
     from events e join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
     where e.kind = 'ticket.replied' and c.content ->> 'text' like 'asker %' group by 1`,
  )
  const stored = new Map(rows.map(({ text, seqs }) => [text, seqs]))
  return {
    lost: [...acknowledged].filter(([text, seq]) => !stored.get(text)?.includes(seq)).map(([text]) => text),
    doubled: rows.filter(({ seqs }) => seqs.length > 1).map(({ text }) => text),
    brokenChain: (await verify(world.db, null)).broken,
  }
}
