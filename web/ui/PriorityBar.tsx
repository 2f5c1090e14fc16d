export type PriorityBarProps = {
  level: 1 | 2 | 3 | 4
  label: string
  /** Shows the word beside the bars instead of keeping it for pointers and screen readers. */
  inWords?: boolean
}

const bars = [1, 2, 3, 4] as const

/** Four bars, never red: red is kept for what was promised and not done. */
export function PriorityBar({ level, label, inWords = false }: PriorityBarProps) {
  return (
    <span className="level" title={inWords ? undefined : label}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
        {bars.map((bar) => (
          <rect
            key={bar}
            data-filled={bar <= level}
            x={(bar - 1) * 3.5}
            y={12 - bar * 3}
            width="2.5"
            height={bar * 3}
            fill="currentColor"
          />
        ))}
      </svg>
      <span className={inWords ? undefined : 'unseen'}>{label}</span>
    </span>
  )
}
