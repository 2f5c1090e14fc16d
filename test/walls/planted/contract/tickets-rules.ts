import type { TicketStatus } from './tickets.ts'

export const isOpen = (status: TicketStatus) => status === 'open'
