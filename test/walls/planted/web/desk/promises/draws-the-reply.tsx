// planted: front-slices-meet-on-pages
import { ReplyBox } from '../tickets/index.ts'

export const PromiseAndReply = ReplyBox
