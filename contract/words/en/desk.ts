import { admin } from './desk/admin.ts'
import { frame } from './desk/frame.ts'
import { list } from './desk/list.ts'
import { orders } from './desk/orders.ts'
import { search } from './desk/search.ts'
import { ticket } from './desk/ticket.ts'

/** Sentences of the desk. */
export const desk = { frame, list, search, ticket, orders, admin }
