import { ticketPage } from '../screens/ticket-page.ts'

export const portal = ticketPage
