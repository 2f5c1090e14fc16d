import { sql } from 'kysely'
import { staff } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { StaffRole } from '#contract/roles.ts'
import { screen } from '#platform/screen.ts'
import { countRecoveryCodes, factorOf } from '../sign-in/index.ts'
import { allLines, resetHolds } from '../staff/index.ts'
import { sessionRows } from './shared/session-rows.ts'
import { openSet } from './shared/ticket-rows.ts'

type Card = Output<typeof staff.agentCard>
type Row = {
  id: string
  name: string
  email: string
  roles: StaffRole[]
  lineIds: string[]
  active: boolean
  cameIn: boolean
}

/** One colleague: what they may do, where they are signed in, what they answer for. Of tickets only how many. */
export const agentCard = screen(staff.agentCard, async ({ agentId }, { db, actor, now, refusal }) => {
  const { rows } = await sql<Row>`
    select a.id, p.name, p.email, a.roles, array(select m.line_id from line_members m where m.agent_id = a.id) as "lineIds",
      p.active, p.password_hash is not null as "cameIn"
    from agents a join persons p on p.id = a.id where a.id = ${agentId}`.execute(db)
  const agent = rows[0]
  if (!agent) throw refusal('agent_not_found')
  const resets = await sql<{ asked_by: string; name: string; asked_at: Date }>`
    select r.asked_by, p.name, r.asked_at from factor_resets r join persons p on p.id = r.asked_by
    where r.agent_id = ${agentId}`.execute(db)
  const openTickets = await sql<Card['openTickets'][number]>`
    select l.id as "lineId", l.name_ru as "nameRu", l.name_en as "nameEn", count(*)::int as count
    from tickets t join lines l on l.id = t.line_id where t.assignee_id = ${agentId} and t.${openSet}
    group by l.id order by l.position`.execute(db)
  const colleagues = await sql<Card['colleagues'][number]>`
    select a.id, p.name from agents a join persons p on p.id = a.id
    where p.active and a.id <> ${agentId} and a.roles && array['agent', 'lead'] order by p.name, a.id`.execute(db)
  const reset = resets.rows.find(({ asked_at }) => resetHolds(asked_at, now))
  return {
    ...agent,
    me: agent.id === actor.id,
    secondFactor: {
      since: (await factorOf(db, agentId))?.confirmed_at?.toISOString() ?? null,
      codesLeft: await countRecoveryCodes(db, agentId),
    },
    reset: reset
      ? { askedBy: reset.name, askedAt: reset.asked_at.toISOString(), mine: reset.asked_by === actor.id }
      : null,
    sessions: await sessionRows(db, { id: agentId, kind: 'agent' }, now, actor.session),
    openTickets: openTickets.rows,
    colleagues: colleagues.rows,
    lines: (await allLines(db)).map(({ id, name_ru, name_en }) => ({ id, nameRu: name_ru, nameEn: name_en })),
  }
})
