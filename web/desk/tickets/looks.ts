import type { Priority, TicketStatus } from '#contract/tickets.ts'
import type { StatusTone } from '../../ui/StatusChip.tsx'
import type { Glyph } from '../../ui/StatusGlyph.tsx'

/** Shape first, word second, colour third. */
export const statusLook: Record<TicketStatus, { tone: StatusTone; glyph: Glyph }> = {
  new: { tone: 'new', glyph: 'ring' },
  open: { tone: 'open', glyph: 'half' },
  waiting_for_client: { tone: 'wait', glyph: 'back' },
  waiting_for_third_party: { tone: 'hold', glyph: 'hourglass' },
  planned: { tone: 'hold', glyph: 'grid' },
  resolved: { tone: 'solved', glyph: 'check' },
  closed: { tone: 'closed', glyph: 'square' },
}

export const priorityLevel: Record<Priority, 1 | 2 | 3 | 4> = { low: 1, normal: 2, high: 3, critical: 4 }

export const isWaiting = (status: TicketStatus) =>
  status === 'waiting_for_client' || status === 'waiting_for_third_party' || status === 'planned'

export const isOver = (status: TicketStatus) => status === 'resolved' || status === 'closed'
