import { Button } from '../../../ui/Button.tsx'
import { Line } from '../../../ui/Stack.tsx'
import { useReader } from '../../shell/reader.tsx'
import type { Ticket } from '../ticket.ts'
import { useFollowing } from './useFollowing.ts'

/** Who hears what happens here, and how loudly its reader wants to. */
export function Followers({ ticket }: { ticket: Ticket }) {
  const words = useReader().t.desk.notices
  const { followers } = ticket.together
  const { follows, muted, pending, toggleFollowing, toggleMuted, putBack } = useFollowing(ticket)
  return (
    <>
      <p>{followers.length > 0 ? followers.map(({ name }) => name).join(', ') : words.nobodyFollows}</p>
      <Line gap={4}>
        <Button size="small" keys="F" pending={pending} aria-pressed={follows} onClick={toggleFollowing}>
          {follows ? words.unfollow : words.follow}
        </Button>
        <Button size="small" onClick={toggleMuted}>
          {muted ? words.unmuteTicket : words.mute}
        </Button>
        <Button size="small" keys="Shift U" onClick={putBack}>
          {words.markUnread}
        </Button>
      </Line>
    </>
  )
}
