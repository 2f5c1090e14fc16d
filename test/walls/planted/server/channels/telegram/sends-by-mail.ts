// planted: channels-are-strangers
import { mail } from '../mail/index.ts'

export const fallback = mail
