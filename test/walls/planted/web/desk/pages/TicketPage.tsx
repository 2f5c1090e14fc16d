import { ReplyBox } from '../tickets/index.ts'

export const TicketPage = () => <ReplyBox />
