// planted: front-door-only
import { lockTicket } from '../tickets/store.ts'

export const locked = lockTicket
