import { type Glyph, StatusGlyph } from './StatusGlyph.tsx'

export type StatusTone = 'new' | 'open' | 'wait' | 'hold' | 'solved' | 'closed'

export type StatusChipProps = {
  tone: StatusTone
  glyph: Glyph
  label: string
  /** A short figure beside the shape, silent because the label says it in words. */
  mark?: string
}

export function StatusChip({ tone, glyph, label, mark }: StatusChipProps) {
  return (
    <span className="chip" data-tone={tone}>
      <StatusGlyph glyph={glyph} />
      {mark && <b aria-hidden="true">{mark}</b>}
      {label}
    </span>
  )
}
