import { common } from './ru/common.ts'
import { desk } from './ru/desk.ts'
import { mail } from './ru/mail.ts'
import { portal } from './ru/portal.ts'
import { refusals } from './ru/refusals.ts'

export const ru = { common, refusals, portal, desk, mail }
