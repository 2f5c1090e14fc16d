/** What writers stand on whose server is killed: a desk with tickets, and doors that are asked over HTTP. */
import type pg from 'pg'

const writers = 4
const password = 'лошадь верно батарея скрепка'
const language = { language: 'ru', zone: 'Europe/Moscow' }

export type Post = (path: string, body: object, cookie?: string, key?: string) => Promise<Response>

/** The server's address changes with every life of it. */
export const postTo =
  (address: () => string): Post =>
  (path, body, cookie, key) =>
    fetch(`${address()}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(cookie ? { cookie } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify(body),
    })

const noLetter = () => Promise.reject(new Error('no link, and nobody who reads letters'))

/** A desk, a client and a ticket for each writer, all over HTTP. Where mail goes out, the invitation is in a letter. */
export async function beginning(post: Post, linkByMail: () => Promise<string> = noLetter) {
  const done = async (answer: Promise<Response>) => {
    const got = await answer
    const body = (await got.json()) as Record<string, string>
    if (!got.ok) throw new Error(JSON.stringify(body))
    return { body, cookie: got.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  }
  const founder = { company: 'Вектор', name: 'Мария', email: 'maria@desk.example', password, ...language }
  const { cookie: staff } = await done(post('/setup', founder))
  const account = { contractNumber: '1', name: 'ООО', category: 'legal_entity' }
  const { body: opened } = await done(post('/accounts', account, staff))
  const contact = { name: 'Олег', email: 'oleg@people.example', role: 'owner', ...language }
  const { body: added } = await done(post(`/accounts/${opened.accountId}/contacts`, contact, staff))
  const token = (added.link ?? (await linkByMail())).split('/').at(-1)
  const { cookie: client } = await done(post(`/password-links/${token}`, { password: `${password} ещё` }))
  const tickets: string[] = []
  for (let at = 0; at < writers; at++)
    tickets.push((await done(post('/tickets', { text: `Заявка ${at}` }, client))).body.ticketId!)
  return { staff, tickets }
}

/** A job in hand at a kill is free again some seconds later, and then it must be carried out by somebody. */
export async function jobsLeftAfter(pool: pg.Pool, patience: number): Promise<string[]> {
  let [fewest, since] = [Number.POSITIVE_INFINITY, performance.now()]
  for (;;) {
    const left = await jobsLeft(pool)
    if (left.length < fewest) [fewest, since] = [left.length, performance.now()]
    // However many there are, somebody works them off as long as they become fewer.
    if (!left.length || performance.now() > since + patience) return left
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Without the timetable's: there is always a next turn. */
async function jobsLeft(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ told: string }>(`
    select concat_ws(', ', t.identifier, j.payload ->> 'reaction', j.attempts || ' tries', j.last_error) as told
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where not j.payload::jsonb ? '_cron'`)
  return rows.map(({ told }) => told)
}
