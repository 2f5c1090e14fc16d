import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { lineById } from '../../staff/index.ts'
import { addView, countViews } from '../views/store.ts'

const most = 50

/** A view is its maker's own arrangement of lists, no fact about the desk: the ledger does not speak of it. */
export const saveView = perform(
  tickets.saveView,
  async ({ name, conditions, columns, answerColumns, order, lineId }, { tx, actor, now, refusal }) => {
    if (lineId && !actor.roles.includes('lead')) throw refusal('lead_only')
    if (lineId && !(await lineById(tx, lineId))) throw refusal('line_not_found')
    if ((await countViews(tx, actor.id!)) >= most) throw refusal('too_many_views')
    const viewId = newId(now)
    const rest = {
      name,
      conditions,
      columns,
      answer_columns: answerColumns,
      sort: order,
      line_id: lineId,
      created_at: now,
    }
    await addView(tx, { id: viewId, owner_id: actor.id!, ...rest })
    return { viewId }
  },
)
