import css from './Skeleton.module.css'

export type SkeletonProps = {
  /** What is on its way, for a screen reader. */
  label: string
  lines?: number
  shape?: 'text' | 'row' | 'block'
}

/** The outline of what comes. It shows itself after 150 ms: what is quicker needs no outline. */
export function Skeleton({ label, lines = 3, shape = 'text' }: SkeletonProps) {
  return (
    <div className={css.skeleton} data-shape={shape} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} className={css.line} />
      ))}
    </div>
  )
}
