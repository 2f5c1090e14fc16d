import type { Tx } from '#platform/db.ts'
import { lockTicket } from './store.ts'

export const ticketFor = (tx: Tx, id: string) => lockTicket(tx, id)
