import { useShortcuts } from '../../shell/shortcuts.ts'
import type { Ticket } from '../ticket.ts'
import { useFollowing } from './useFollowing.ts'
import { useHere } from './useHere.ts'
import { useReadNotices } from './useReadNotices.ts'

/** What an open ticket tells colleagues of its reader, and the keys for following and coming back. `reply`: of an open editor. */
export function useTogether(ticket: Ticket, reply: string | null) {
  const { toggleFollowing, putBack } = useFollowing(ticket)
  useHere(ticket.ticketId, reply)
  useReadNotices(ticket)
  useShortcuts({ follow: toggleFollowing, markUnread: putBack })
}
