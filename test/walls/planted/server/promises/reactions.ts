import { ticketReplied } from '../tickets/events.ts'
import { postReply } from '../tickets/index.ts'

export const reactions = [ticketReplied, postReply]
