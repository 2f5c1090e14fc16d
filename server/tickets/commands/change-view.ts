import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { lineById } from '../../staff/index.ts'
import { mayKeepView } from '../rules.ts'
import { setView, viewFor } from '../views/store.ts'

export const changeView = perform(
  tickets.changeView,
  async ({ viewId, name, conditions, columns, answerColumns, order, lineId }, { tx, actor, refusal }) => {
    const view = await viewFor(tx, actor, viewId)
    if (!view) throw refusal('view_not_found')
    if (!mayKeepView(actor, view) || (lineId && !actor.roles.includes('lead'))) throw refusal('lead_only')
    if (lineId && !(await lineById(tx, lineId))) throw refusal('line_not_found')
    await setView(tx, viewId, {
      name,
      conditions,
      columns,
      answer_columns: answerColumns,
      sort: order,
      line_id: lineId,
    })
    return { viewId }
  },
)
