/** What the measured operations need to know of the filled desk, and sessions for those who ask. */
import { sql } from 'kysely'
import { asSystem, systemActor, type World } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { whoAsks } from '../../server/screens/who-asks.ts'
import { hashPassword, startSession } from '../../server/sign-in/index.ts'
import { openTicket } from '../../server/tickets/commands/open-ticket.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'

export type Person = { id: string; cookie: string; accountId: string; lineId: string }
export type Desk = {
  contacts: Person[]
  agents: Person[]
  /** Solved tickets of three messages, with the contact who asked. */
  solved: { number: number; contact: Person }[]
  /** Tickets in work, each with the agent who has it. */
  open: { ticketId: string; agent: Person }[]
  /** Tickets of so many messages, a few of each. */
  long: Record<10 | 500, number[]>
}
export type LongTicket = 10 | 500 | 5000
/** By which a later run finds them again. */
const subjectOf = (messages: LongTicket) => `A ticket of ${messages} messages`
const howMany: Record<LongTicket, number> = { 10: 30, 500: 3, 5000: 1 }
const password = 'nine words that nobody ever joins in a sentence'

export async function comeIn(world: World): Promise<Desk> {
  const contacts = await withSessions(
    world,
    sql`
    select contact_id as id, account_id as "accountId", '' as "lineId" from account_contacts order by contact_id`,
  )
  const agents = await withSessions(
    world,
    sql`
    select agent_id as id, '' as "accountId", line_id::text as "lineId" from line_members
    where agent_id in (select agent_id from line_members group by agent_id having count(*) = 1) order by agent_id`,
  )
  const byId = new Map([...contacts, ...agents].map((person) => [person.id, person]))
  const solved = await sql<{ number: number; contact_id: string }>`
    select number::int as number, contact_id from tickets where status = 'closed' order by md5(id::text) limit 5000`.execute(
    world.db,
  )
  const open = await sql<{ id: string; assignee_id: string }>`
    select id, assignee_id from tickets where status = 'open' and assignee_id is not null order by md5(id::text) limit 2000`.execute(
    world.db,
  )
  await sql`delete from limits`.execute(world.db)
  return {
    contacts,
    agents,
    solved: solved.rows.map(({ number, contact_id }) => ({ number, contact: byId.get(contact_id)! })),
    open: open.rows.map(({ id, assignee_id }) => ({ ticketId: id, agent: byId.get(assignee_id)! })),
    long: {
      10: await longOnes(world, 10, contacts[0]!, agents[0]!),
      500: await longOnes(world, 500, contacts[0]!, agents[0]!),
    },
  }
}

/** Talks that the real commands held, once for each folder; the longest only where somebody asks for it. */
export async function longOnes(world: World, messages: LongTicket, client: Person, agent: Person): Promise<number[]> {
  const found = await world.db
    .selectFrom('tickets')
    .select('number')
    .where('subject', '=', subjectOf(messages))
    .where('account_id', '=', client.accountId)
    .execute()
  const numbers = found.map(({ number }) => Number(number))
  while (numbers.length < howMany[messages]) numbers.push(await talk(world, messages, client, agent))
  return numbers
}

async function talk(world: World, messages: LongTicket, client: Person, agent: Person): Promise<number> {
  const [asks, answers] = [await actorOf(world, client), await actorOf(world, agent)]
  const text = 'The server answers slowly since the morning.\nWe have looked at the disk and at the network.'
  const { accountId } = client
  const { ticketId, number } = await openTicket(world, asks, {
    accountId,
    subject: subjectOf(messages),
    text,
    impact: 'degraded',
  })
  for (let said = 1; said < messages; said++) {
    if (said % 2) await postReply(world, answers, { ticketId, text, nextContactBy: soon(world) })
    else await postReply(world, asks, { ticketId, text })
    await sql`delete from limits`.execute(world.db)
  }
  return number
}

const soon = (world: World) => new Date(world.clock().getTime() + 7_200_000).toISOString()
const actorOf = (world: World, { cookie }: Person) =>
  whoAsks(world, tokenHash(cookie.slice('otklik='.length)), { ip: '127.0.0.1', userAgent: 'bench', language: 'en' })

/** Gives every client the same password, and the words to come in with. */
export async function withPasswords(world: World): Promise<{ emails: string[]; password: string }> {
  const { rows } = await sql<{ email: string }>`
    update persons set password_hash = ${await hashPassword(password)} where kind = 'contact' returning email`.execute(
    world.db,
  )
  return { emails: rows.map(({ email }) => email), password }
}

async function withSessions(world: World, people: ReturnType<typeof sql>): Promise<Person[]> {
  const { rows } = await people.execute(world.db)
  const persons: Person[] = []
  for (const row of rows as Omit<Person, 'cookie'>[]) persons.push({ ...row, cookie: await cookieOf(world, row.id) })
  return persons
}

/** Somebody of staff who has this role. */
export async function personWith(world: World, role: string): Promise<Person> {
  const people = sql`
    select id, '' as "accountId", '' as "lineId" from agents where ${role} = any(roles) order by id limit 1`
  return (await withSessions(world, people))[0]!
}

/** As many browsers as wanted, each somebody's who has signed in there: the server holds few streams of one session. */
export async function browsersOf(world: World, people: readonly Person[], wanted: number): Promise<Person[]> {
  const browsers: Person[] = []
  for (let at = 0; at < wanted; at++) {
    const person = people[at % people.length]!
    browsers.push({ ...person, cookie: await cookieOf(world, person.id) })
  }
  return browsers
}

async function cookieOf(world: World, personId: string): Promise<string> {
  const actor = { ...systemActor, ip: '127.0.0.1', userAgent: 'bench' }
  return `otklik=${await asSystem(world, (hands) => startSession({ ...hands, actor }, personId))}`
}
