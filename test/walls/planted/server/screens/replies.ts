// planted: screens-change-nothing
import { postReply } from '../tickets/commands/post-reply.ts'

export const replied = postReply
