import { admin } from './desk/admin.ts'
import { administration } from './desk/administration.ts'
import { api } from './desk/api.ts'
import { cards } from './desk/cards.ts'
import { firstRun } from './desk/first-run.ts'
import { frame } from './desk/frame.ts'
import { keeping } from './desk/keeping.ts'
import { list } from './desk/list.ts'
import { orders } from './desk/orders.ts'
import { people } from './desk/people.ts'
import { running } from './desk/running.ts'
import { search } from './desk/search.ts'
import { ticket } from './desk/ticket.ts'

/** Sentences of the desk. */
export const desk = {
  frame,
  list,
  search,
  ticket,
  orders,
  admin,
  people,
  keeping,
  api,
  running,
  firstRun,
  cards,
  administration,
}
