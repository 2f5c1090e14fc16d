import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { mail } from './en/mail.ts'
import { portal } from './en/portal.ts'
import { refusals } from './en/refusals.ts'

export const en = { common, refusals, portal, desk, mail }
