import { event } from '#platform/ledger.ts'

export const ticketReplied = event('ticket.replied')
