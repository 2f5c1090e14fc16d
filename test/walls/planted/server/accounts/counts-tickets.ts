// planted: people-know-no-tickets
import { ticketReplied } from '../tickets/events.ts'

export const counted = ticketReplied
