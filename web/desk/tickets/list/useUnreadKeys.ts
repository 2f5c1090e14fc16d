import { useShortcuts } from '../../shell/shortcuts.ts'
import { useFollowing } from '../together/useFollowing.ts'
import type { ListRow } from './row.ts'
import type { TicketListState } from './useTicketList.ts'

const nobody = { followers: [], muted: false, hasNotices: false, readers: null }

/** From unread to unread, and the current one back to unread. */
export function useUnreadKeys({ rows, place, current, moveTo }: TicketListState) {
  const { putBack } = useFollowing({ ticketId: current?.ticketId ?? '', together: nobody })
  const goTo = (row: ListRow | undefined) => row && moveTo(rows.indexOf(row))
  useShortcuts({
    nextUnread: () => goTo(rows.slice(place + 1).find(({ unread }) => unread)),
    previousUnread: () => goTo(rows.slice(0, Math.max(place, 0)).findLast(({ unread }) => unread)),
    markUnread: current ? putBack : undefined,
  })
}
