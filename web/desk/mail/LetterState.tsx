import type { LetterState as State } from '#contract/mail.ts'
import { StatusChip, type StatusTone } from '../../ui/StatusChip.tsx'
import type { Glyph } from '../../ui/StatusGlyph.tsx'
import { useWords } from '../shell/reader.tsx'

const looks: Record<State, { tone: StatusTone; glyph: Glyph }> = {
  queued: { tone: 'new', glyph: 'ring' },
  sending: { tone: 'open', glyph: 'half' },
  sent: { tone: 'solved', glyph: 'check' },
  failed: { tone: 'wait', glyph: 'back' },
  delivered: { tone: 'solved', glyph: 'check' },
  returned: { tone: 'wait', glyph: 'back' },
  declined: { tone: 'closed', glyph: 'square' },
  local: { tone: 'closed', glyph: 'square' },
}

export function LetterState({ state }: { state: State }) {
  return <StatusChip {...looks[state]} label={useWords().desk.admin.letters.states[state]} />
}
