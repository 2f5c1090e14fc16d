import { sql } from 'kysely'
import { accounts } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { ticketReaders } from '#contract/roles.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { notesOf } from './shared/account-notes.ts'
import { hasRole } from './shared/roles.ts'

type Card = Output<typeof accounts.serviceCard>
type Row = Pick<Card, 'id' | 'kind' | 'name' | 'active' | 'account'>
type Change = Omit<Card['changes'][number], 'what' | 'at'> & { at: Date; event: string }

/** What a service is and what happened to it; its tickets are asked for apart. */
export const serviceCard = screen(accounts.serviceCard, async ({ serviceId }, { db, actor, refusal }) => {
  const { rows } = await sql<Row>`
    select s.id, s.kind, s.name, s.ended_at is null as active, json_build_object('id', a.id, 'name', a.name,
      'contractNumber', a.contract_number, 'category', a.category, 'tier', a.tier) as account
    from services s join accounts a on a.id = s.account_id where s.id = ${serviceId}`.execute(db)
  const service = rows[0]
  if (!service) throw refusal('service_not_found')
  const { account } = service
  return {
    ...service,
    beside: await besides(db, account.id, serviceId),
    changes: await changesOf(db, account.id, serviceId),
    notes: await notesOf(db, account.id, actor, 10),
    may: { readTickets: hasRole(actor, ticketReaders) },
  }
})

async function besides(db: Db, accountId: string, serviceId: string): Promise<Card['beside']> {
  const { rows } = await sql<Card['beside'][number]>`
    select id, kind, name from services
    where account_id = ${accountId} and id <> ${serviceId} and ended_at is null order by name, id limit 50`.execute(db)
  return rows
}

/** From the ledger of the account, which has a service's name only as far as it was not erased. */
async function changesOf(db: Db, accountId: string, serviceId: string): Promise<Card['changes']> {
  const { rows } = await sql<Change>`
    select e.at, e.kind as event, c.content->>'name' as name, e.meta->>'kind' as kind, p.name as by
    from events e
    left join event_content c on c.stream_id = e.stream_id and c.seq = e.seq
    left join persons p on p.id = e.actor_id
    where e.stream_id = ${accountId} and e.meta->>'serviceId' = ${serviceId} order by e.seq desc limit 50`.execute(db)
  return rows.map(({ event, at, ...change }) => ({ ...change, at: at.toISOString(), what: whatOf(event) }))
}

const whatOf = (event: string): Card['changes'][number]['what'] =>
  event === 'account.service_added' ? 'added' : event === 'account.service_ended' ? 'ended' : 'changed'
