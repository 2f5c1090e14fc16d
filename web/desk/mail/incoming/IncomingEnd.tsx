import type { IncomingOutcome, IncomingState } from '#contract/mail.ts'
import { StatusChip, type StatusTone } from '../../../ui/StatusChip.tsx'
import type { Glyph } from '../../../ui/StatusGlyph.tsx'
import { useWords } from '../../shell/reader.tsx'

type Look = { tone: StatusTone; glyph: Glyph }

const onTheWay: Record<IncomingState, Look> = {
  waiting: { tone: 'new', glyph: 'ring' },
  held: { tone: 'wait', glyph: 'half' },
  aside: { tone: 'wait', glyph: 'back' },
  ended: { tone: 'closed', glyph: 'square' },
}
const atTheEnd: Record<IncomingOutcome, Look> = {
  opened: { tone: 'solved', glyph: 'check' },
  joined: { tone: 'solved', glyph: 'check' },
  automatic: { tone: 'closed', glyph: 'square' },
  repeated: { tone: 'closed', glyph: 'square' },
  dismissed: { tone: 'closed', glyph: 'square' },
}

/** Where a mail is on its way, or how it ended. */
export function IncomingEnd({ of }: { of: { state: IncomingState; outcome: IncomingOutcome | null } }) {
  const { incoming } = useWords().desk
  if (!of.outcome) return <StatusChip {...onTheWay[of.state]} label={incoming.states[of.state]} />
  return <StatusChip {...atTheEnd[of.outcome]} label={incoming.outcomes[of.outcome]} />
}
