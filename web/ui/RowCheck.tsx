import css from './RowCheck.module.css'

export type RowCheckProps = {
  label: string
  checked: boolean
  /** With Shift: from the one checked last up to this one. */
  onToggle: (stretch: boolean) => void
}

/** The mark by which a row is chosen. It shows itself where something is chosen, under the pointer, and to fingers. */
export function RowCheck({ label, checked, onToggle }: RowCheckProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a press for the box from opening the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <span className={css.check} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        tabIndex={-1}
        onClick={(event) => onToggle(event.shiftKey)}
        onChange={() => {}}
      />
    </span>
  )
}
