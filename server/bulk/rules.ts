import type { BulkOrder } from '#contract/bulk.ts'
import { canBeUndone, isForLeads, unknownBlanks } from '#contract/bulk-rules.ts'

type Giver = { id: string | null; roles: readonly string[] }
const farthest = 366 * 24 * 3_600_000

/** Why nobody could carry this out for any ticket, whoever they are; or nothing. */
export function objectionToOrder(order: BulkOrder, { roles }: Giver, now: Date) {
  if (isForLeads(order) && !roles.includes('lead')) return 'lead_only'
  if (order.what === 'reply' && !order.texts.ru && !order.texts.en) return 'text_missing'
  if (order.what === 'tags' && order.add.length + order.remove.length === 0) return 'text_missing'
  if (textsOf(order).some((text) => unknownBlanks(text).length > 0)) return 'blank_unknown'
  if (!('nextContactBy' in order)) return undefined
  const by = Date.parse(order.nextContactBy)
  if (by <= now.getTime()) return 'next_contact_past'
  if (by - now.getTime() > farthest) return 'next_contact_too_far'
}

/** What of an order is words with blanks. */
export function textsOf(order: BulkOrder): string[] {
  if (order.what === 'reply') return [order.texts.ru, order.texts.en].filter((text) => text !== undefined)
  if (order.what === 'resolve') return [order.happened, order.done, order.advice]
  return order.what === 'note' ? [order.text] : []
}

type Order = { agent_id: string; state: string; what: string; done: number; refused: number }
const isOver = ({ state }: Pick<Order, 'state'>) => state === 'done' || state === 'cancelled'

export const objectionToCancel = (order: Order) => (isOver(order) ? 'bulk_over' : undefined)

export function objectionToUndo(order: Order, isUndone: boolean) {
  if (!isOver(order)) return 'bulk_not_over'
  if (!canBeUndone(order.what) || isUndone) return 'cannot_be_undone'
  return order.done === 0 ? 'nothing_chosen' : undefined
}

export function objectionToRepeat(order: Order) {
  if (!isOver(order)) return 'bulk_not_over'
  if (order.what === 'undo') return 'cannot_be_repeated'
  return order.refused === 0 ? 'nothing_chosen' : undefined
}
