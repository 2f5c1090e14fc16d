// planted: front-door-only
import { accountName } from '../accounts/store.ts'

export const name = accountName
