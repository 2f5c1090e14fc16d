import { postReply } from '#contract/tickets.ts'

export const ask = () => postReply.route
