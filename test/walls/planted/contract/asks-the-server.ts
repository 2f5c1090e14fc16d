// planted: contract-is-a-leaf
import { accountName } from '../server/accounts/index.ts'

export const price = accountName
