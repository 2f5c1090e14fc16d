import { notices, tickets } from '#contract/index.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import type { Ticket } from '../ticket.ts'

/** How the reader stands to a ticket, and what they can do about it. */
export function useFollowing({ ticketId, together: { followers, muted } }: Pick<Ticket, 'ticketId' | 'together'>) {
  const { me, t } = useReader()
  const words = t.desk.notices
  const follow = useOrder(notices.followTicket, () => sayDone(words.followed))
  const unfollow = useOrder(notices.unfollowTicket, () => sayDone(words.unfollowed))
  const mute = useOrder(notices.muteTicket, () => {})
  const putBack = useOrder(tickets.markUnread, () => sayDone(words.markedUnread))
  useSaidRefusal(follow.error ?? unfollow.error ?? mute.error ?? putBack.error)
  const follows = followers.some(({ id }) => id === me.id)
  return {
    follows,
    muted,
    pending: follow.pending || unfollow.pending,
    toggleFollowing: () => void (follows ? unfollow : follow).give({ ticketId }),
    toggleMuted: () => void mute.give({ ticketId, muted: !muted }),
    putBack: () => void putBack.give({ ticketId }),
  }
}
