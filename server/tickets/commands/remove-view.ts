import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { mayKeepView } from '../rules.ts'
import { dropView, viewFor } from '../views/store.ts'

export const removeView = perform(tickets.removeView, async ({ viewId }, { tx, actor, refusal }) => {
  const view = await viewFor(tx, actor, viewId)
  if (!view || !mayKeepView(actor, view)) throw refusal('view_not_found')
  await dropView(tx, viewId)
  return {}
})
