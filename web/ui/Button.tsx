import { type ComponentPropsWithRef, type MouseEvent, useId } from 'react'
import { type Drawing, Icon } from './Icon.tsx'
import { ChevronDownIcon } from './icons.ts'
import { Kbd } from './Kbd.tsx'
import { Tip } from './Tip.tsx'

type Native = Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'className' | 'style' | 'title'>

export type ButtonProps = Native & {
  tone?: 'plain' | 'primary' | 'quiet' | 'danger'
  size?: 'small'
  icon?: Drawing
  /** The shortcut that does the same, shown on the button: "Ctrl ⏎". */
  keys?: string
  /** It opens a menu: a small mark says so. */
  opens?: boolean
  /** The work is under way: the button keeps focus and takes no second press. */
  pending?: boolean
  pendingLabel?: string
  /** Why it cannot be pressed now. It stays reachable, so that everybody can read why. */
  reason?: string
  /** Under the button, or in a tip where there is no room. */
  reasonIn?: 'text' | 'tip'
}

export function Button({ reason, reasonIn = 'text', ...props }: ButtonProps) {
  const id = useId()
  if (!reason) return drawn(props)

  const refused = drawn({ ...props, 'aria-disabled': true, 'aria-describedby': id, onClick: stop })
  const inTip = reasonIn === 'tip'
  return (
    <span className="with-reason">
      {inTip ? <Tip text={reason}>{refused}</Tip> : refused}
      <span className={inTip ? 'unseen' : 'reason'} id={id}>
        {reason}
      </span>
    </span>
  )
}

function drawn(props: ButtonProps) {
  const { tone = 'plain', size, icon, keys, opens, pending, pendingLabel, children, onClick, ...native } = props
  const disabled = pending || native['aria-disabled'] || undefined
  return (
    <button
      type="button"
      {...native}
      className="button"
      data-tone={tone}
      data-size={size}
      aria-busy={pending || undefined}
      aria-disabled={disabled}
      onClick={disabled ? stop : onClick}
    >
      {icon && !pending && <Icon of={icon} />}
      <span>{pending && pendingLabel ? pendingLabel : children}</span>
      {keys && !pending && <Kbd keys={keys} />}
      {opens && (
        <span className="opens">
          <Icon of={ChevronDownIcon} />
        </span>
      )}
    </button>
  )
}

/** Also keeps a form from being sent by Enter while its button is refused. */
function stop(event: MouseEvent) {
  event.preventDefault()
}
