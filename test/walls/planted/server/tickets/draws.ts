// planted: server-never-sees-front
import { MyTicket } from '../../web/portal/tickets/MyTicket.tsx'

export const drawn = MyTicket
