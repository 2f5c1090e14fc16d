// planted: mail-libraries-stay-in-mail
import { ImapFlow } from 'imapflow'

export const box = ImapFlow
