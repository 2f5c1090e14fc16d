import { Icon } from './Icon.tsx'
import { PauseIcon, TimerIcon, WarningIcon } from './icons.ts'

export type DueTone = 'far' | 'near' | 'soon' | 'late' | 'paused' | 'none'

export type PromiseChipProps = {
  tone: DueTone
  /** What is seen: "до 14:30", "42 мин", "−12 мин". */
  label: string
  /** The whole of it, with date and zone: what a screen reader says and a pointer finds. */
  full: string
  at?: string
}

const drawings = { far: null, near: null, soon: TimerIcon, late: WarningIcon, paused: PauseIcon, none: null }

export function PromiseChip({ tone, label, full, at }: PromiseChipProps) {
  const drawing = drawings[tone]
  return (
    <time className="due" data-tone={tone} dateTime={at} title={full}>
      {drawing && <Icon of={drawing} />}
      <span aria-hidden="true">{label}</span>
      <span className="unseen">{full}</span>
    </time>
  )
}
