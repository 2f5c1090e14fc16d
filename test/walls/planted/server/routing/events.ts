// planted: events-are-plain-facts
import { event } from '#platform/ledger.ts'
import { reactions } from './index.ts'

export const ticketRouted = [event('ticket.routed'), reactions]
