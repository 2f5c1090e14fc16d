import type { tickets } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { filesIn, textOf } from '../../drafts/rules.ts'
import { bodyOf } from './body.ts'

type Send = Output<typeof tickets.ticketPage>['sends'][number]

/** What is on its way in this ticket: to its author with the words, to colleagues that it is. */
export async function sendsInTicket(db: Db, ticketId: string, { id: readerId }: Actor, now: Date): Promise<Send[]> {
  const rows = await db
    .selectFrom('pending_sends as s')
    .innerJoin('persons as p', 'p.id', 's.agent_id')
    .innerJoin('drafts as d', 'd.id', 's.draft_id')
    .select(['s.id', 's.kind', 's.state', 's.send_at', 's.agent_id', 's.input', 'p.name', 'd.value'])
    .where('s.ticket_id', '=', ticketId)
    .where('s.state', 'in', ['held', 'sending'])
    .orderBy('s.send_at')
    .execute()
  return rows.map(({ id, kind, state, send_at, agent_id, input, name, value }) => ({
    sendId: id,
    kind,
    by: { id: agent_id, name },
    state: state as Send['state'],
    goesIn: Math.max(0, send_at.getTime() - now.getTime()),
    mine: agent_id === readerId ? { ...wordsOf(kind, JSON.parse(value)), ...bodyOf(JSON.parse(input)) } : null,
  }))
}

const wordsOf = (kind: Send['kind'], value: Record<string, unknown>) => ({
  text: textOf(kind, value),
  files: filesIn(value).length,
})
