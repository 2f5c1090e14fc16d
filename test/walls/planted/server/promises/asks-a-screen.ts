// planted: screens-are-nobodys-tool
import { ticketPage } from '../screens/ticket-page.ts'

export const page = ticketPage
