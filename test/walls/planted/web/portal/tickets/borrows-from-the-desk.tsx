// planted: desk-and-portal-are-strangers, front-slices-meet-on-pages
import { ReplyBox } from '../../desk/tickets/index.ts'

export const Reply = ReplyBox
