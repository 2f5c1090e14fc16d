import type { TicketStatus } from '#contract/tickets.ts'
import type { StatusTone } from '../../ui/StatusChip.tsx'
import type { Glyph } from '../../ui/StatusGlyph.tsx'

/** How a state is drawn: shape and colour; its word stands beside it. */
export const drawn: Record<TicketStatus, { tone: StatusTone; glyph: Glyph }> = {
  new: { tone: 'new', glyph: 'ring' },
  open: { tone: 'open', glyph: 'half' },
  waiting_for_client: { tone: 'wait', glyph: 'back' },
  waiting_for_third_party: { tone: 'hold', glyph: 'hourglass' },
  planned: { tone: 'hold', glyph: 'grid' },
  resolved: { tone: 'solved', glyph: 'check' },
  closed: { tone: 'closed', glyph: 'square' },
}

/** Somebody still owes this client a word. */
export const isOpen = (status: TicketStatus) => status !== 'resolved' && status !== 'closed'
