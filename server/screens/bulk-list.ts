import { bulk } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'

const shown = 30

export const bulkList = screen(bulk.bulkList, async (_, { db, actor }) => {
  const rows = await db
    .selectFrom('bulk_orders')
    .select(['id', 'what', 'state', 'created_at', 'total', 'done', 'refused'])
    .where('agent_id', '=', actor.id)
    .orderBy('id', 'desc')
    .limit(shown)
    .execute()
  return {
    orders: rows.map(({ id, created_at, ...rest }) => ({ bulkId: id, at: created_at.toISOString(), ...rest })),
  }
})
