import type { ComponentPropsWithRef } from 'react'
import { type Drawing, Icon } from './Icon.tsx'
import css from './IconButton.module.css'
import { Tip } from './Tip.tsx'

type Native = Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'className' | 'style' | 'title' | 'children'>

export type IconButtonProps = Native & {
  icon: Drawing
  /** Its name, in the tip and to a screen reader. */
  label: string
  keys?: string
  /** Why it cannot be pressed now; said in the tip after the name. */
  reason?: string
}

/** Only for the few icons everybody has learnt: search, close, more, back, attach, copy, link, settings. */
export function IconButton({ icon, label, keys, reason, onClick, ...native }: IconButtonProps) {
  const words = reason ? `${label}. ${reason}` : label
  return (
    <Tip text={words} keys={keys}>
      <button
        type="button"
        {...native}
        className={css.button}
        aria-label={words}
        aria-disabled={reason ? true : undefined}
        onClick={reason ? undefined : onClick}
      >
        <Icon of={icon} size={20} />
      </button>
    </Tip>
  )
}
