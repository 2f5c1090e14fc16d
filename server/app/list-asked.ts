import { longestQuestion } from '#contract/tickets.ts'
import type { Values } from '#platform/http/pages.ts'

/** What stands in the address of the list; what nobody could have chosen there counts as left out. */
export const listAsked = ({ q = '', show = '', after }: Values) => ({
  q: String(q).toWellFormed().slice(0, longestQuestion),
  ...(show === 'open' || show === 'waiting' ? ({ show } as const) : {}),
  ...(after ? { after } : {}),
})
