// planted: desk-and-portal-are-strangers
import { TicketPage } from '../../desk/pages/TicketPage.tsx'

export const Page = TicketPage
