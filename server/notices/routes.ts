import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { chooseNotices } from './commands/choose-notices.ts'
import { followTicket } from './commands/follow-ticket.ts'
import { markNoticesRead } from './commands/mark-notices-read.ts'
import { markNoticesUnread } from './commands/mark-notices-unread.ts'
import { muteTicket } from './commands/mute-ticket.ts'
import { unfollowTicket } from './commands/unfollow-ticket.ts'

export function noticeRoutes(edge: Edge) {
  for (const command of [markNoticesRead, markNoticesUnread, chooseNotices, muteTicket, followTicket, unfollowTicket])
    serve(edge, command)
}
