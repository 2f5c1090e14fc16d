// planted: the-ticket-knows-no-satellites
import { mail } from '../channels/mail/index.ts'

export const sent = mail
