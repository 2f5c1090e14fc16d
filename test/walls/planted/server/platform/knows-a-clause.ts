// planted: platform-knows-no-product
import { postReply } from '#contract/tickets.ts'

export const route = postReply.route
