// planted: platform-knows-no-product
import { accountName } from '../accounts/index.ts'

export const name = accountName
