import type { DeskEntry } from '#contract/tickets.ts'
import { useWords } from '../../shell/reader.tsx'

/** To whom a message went, or from whom it came, who has no part in the ticket. */
export function Outside({ entry: { outside, event } }: { entry: DeskEntry }) {
  const { forwarding } = useWords().desk
  if (!outside) return null
  const who = outside.name ? `${outside.name} <${outside.address}>` : outside.address
  return (
    <span>
      {' · '}
      {event === 'ticket.forwarded'
        ? forwarding.toWhom({ to: who, n: outside.messages.length })
        : forwarding.from({ who })}
    </span>
  )
}
