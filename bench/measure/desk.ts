/** What the measured operations need to know of the filled desk, and sessions for those who ask. */
import { sql } from 'kysely'
import { asSystem, systemActor, type World } from '#platform/command.ts'
import { startSession } from '../../server/sign-in/index.ts'

export type Person = { id: string; cookie: string; accountId: string; lineId: string }
export type Desk = {
  contacts: Person[]
  agents: Person[]
  /** Solved tickets of three messages, with the contact who asked. */
  solved: { number: number; contact: Person }[]
  /** Tickets in work, each with the agent who has it. */
  open: { ticketId: string; agent: Person }[]
}

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
  }
}

async function withSessions(world: World, people: ReturnType<typeof sql>): Promise<Person[]> {
  const { rows } = await people.execute(world.db)
  const actor = { ...systemActor, ip: '127.0.0.1', userAgent: 'bench' }
  const persons: Person[] = []
  for (const row of rows as Omit<Person, 'cookie'>[]) {
    const token = await asSystem(world, (hands) => startSession({ ...hands, actor }, row.id))
    persons.push({ ...row, cookie: `otklik=${token}` })
  }
  return persons
}
