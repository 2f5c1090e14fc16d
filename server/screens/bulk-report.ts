import { sql } from 'kysely'
import type { BulkOrder } from '#contract/bulk.ts'
import { bulk } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { screen } from '#platform/screen.ts'
import { bulkById, objectionToCancel, objectionToRepeat, objectionToUndo, undoneBy } from '../bulk/index.ts'
import { seenBy } from '../tickets/index.ts'

type Page = Output<typeof bulk.bulkReport>
const mostRefusals = 500

/** How far an order for many has come: for its giver and for leads. */
export const bulkReport = screen(bulk.bulkReport, async ({ bulkId }, { db, actor, refusal }) => {
  const order = await bulkById(db, bulkId)
  if (!order || (order.agent_id !== actor.id && !actor.roles.includes('lead'))) throw refusal('bulk_not_found')
  const by = await db.selectFrom('persons').select(['id', 'name']).where('id', '=', order.agent_id).executeTakeFirst()
  const refusals = await refusalsOf(db, bulkId, actor)
  const undone = await undoneBy(db, bulkId)
  return {
    bulkId,
    what: order.what,
    state: order.state,
    at: order.created_at.toISOString(),
    total: order.total,
    done: order.done,
    refused: order.refused,
    by: by!,
    startsAt: order.starts_at.toISOString(),
    endedAt: order.ended_at?.toISOString() ?? null,
    said: await inWords(db, order.said.what === 'undo' ? order.said.order : order.said, actor),
    refusals: refusals.slice(0, mostRefusals),
    moreRefusals: refusals.length > mostRefusals,
    undoes: order.undoes,
    undoneBy: undone,
    may: {
      cancel: objectionToCancel(order) ?? null,
      undo: objectionToUndo(order, undone !== null) ?? null,
      repeat: objectionToRepeat(order) ?? null,
    },
  }
})

/** Of a ticket that the reader may not see any more, the number alone. */
async function refusalsOf(db: Db, bulkId: string, actor: Actor): Promise<Page['refusals']> {
  const { rows } = await sql<{ number: string; subject: string | null; code: string }>`
    select t.number, case when ${seenBy(actor)} then t.subject end as subject, i.refusal as code
    from bulk_items i join tickets t on t.id = i.ticket_id
    where i.bulk_id = ${bulkId} and i.state = 'refused' order by i.place limit ${mostRefusals + 1}`.execute(db)
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}

/** What an order names, by names, and what it says. */
async function inWords(db: Db, order: BulkOrder, { language }: Actor): Promise<Page['said']> {
  switch (order.what) {
    case 'assign':
      return order.agentId ? { agent: await nameOf(db, order.agentId) } : {}
    case 'hand_over': {
      const { rows } = await sql<{ name: string }>`
        select ${sql.ref(language === 'ru' ? 'name_ru' : 'name_en')} as name from lines where id = ${order.lineId}`.execute(
        db,
      )
      return { line: rows[0]?.name ?? '', summary: order.summary, reason: order.reason, by: order.nextContactBy }
    }
    case 'priority':
      return { priority: order.priority }
    case 'tags':
      return {
        ...(order.add.length ? { added: order.add.join(', ') } : {}),
        ...(order.remove.length ? { removed: order.remove.join(', ') } : {}),
      }
    case 'wait':
      return { status: order.for, reason: order.reason, by: order.nextContactBy }
    case 'take_up':
      return {}
    case 'note':
      return { text: order.text }
    case 'reply':
      return {
        ...(order.texts.ru ? { ru: order.texts.ru } : {}),
        ...(order.texts.en ? { en: order.texts.en } : {}),
        by: order.nextContactBy,
      }
    case 'resolve':
      return { happened: order.happened, done: order.done, advice: order.advice }
  }
}

async function nameOf(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('persons').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}
