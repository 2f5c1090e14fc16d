import type { LetterState as State } from '#contract/mail.ts'
import { StatusChip, type StatusTone } from '../../ui/StatusChip.tsx'
import type { Glyph } from '../../ui/StatusGlyph.tsx'
import { useWords } from '../shell/reader.tsx'

const looks: Record<State, { tone: StatusTone; glyph: Glyph }> = {
  queued: { tone: 'new', glyph: 'ring' },
  sending: { tone: 'open', glyph: 'half' },
  sent: { tone: 'solved', glyph: 'check' },
  failed: { tone: 'wait', glyph: 'back' },
  local: { tone: 'closed', glyph: 'square' },
}

export function LetterState({ state }: { state: State }) {
  return <StatusChip {...looks[state]} label={useWords().desk.admin.letters.states[state]} />
}
