import { clause } from './kit.ts'

export const postReply = clause('POST /tickets/:ticketId/replies')
export type TicketStatus = 'open' | 'closed'
