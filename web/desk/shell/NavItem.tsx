import { type Drawing, Icon } from '../../ui/Icon.tsx'
import { WarningIcon } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import css from './NavItem.module.css'

export type NavPlace = {
  href: string
  label: string
  /** For the rail and the lower bar, where a word has the width of a thumb. */
  short?: string
  icon: Drawing
  current?: boolean
  /** What the number says, to who does not see where it stands. */
  spoken?: string
  /** Or how many at least, in words. */
  count?: number | string
  keys?: string | undefined
  /** A second line: how many it touches, since when. */
  detail?: string
  /** Something there is wrong and waits for somebody. */
  alarm?: boolean
  /** One of the few places in the lower bar of a phone. */
  onPhone?: boolean
}

export type Follow = (href: string, event: React.MouseEvent) => void

export function NavItem({ place, onFollow }: { place: NavPlace; onFollow?: Follow }) {
  const { href, label, short = label, icon, current, count, spoken, keys, detail, alarm } = place
  return (
    <a
      href={href}
      className={css.item}
      aria-current={current ? 'page' : undefined}
      onClick={onFollow && ((event) => onFollow(href, event))}
    >
      <Icon of={alarm ? WarningIcon : icon} size={20} />
      <span className={css.short}>{short}</span>
      <span className={css.label}>
        {label}
        {detail && <span className={css.detail}>{detail}</span>}
      </span>
      {count !== undefined && (
        <span className={css.count} aria-hidden={spoken ? true : undefined}>
          {typeof count === 'number' && count > 99 && spoken ? '99+' : count}
        </span>
      )}
      {spoken && <span className="unseen">{spoken}</span>}
      {keys && (
        <span className={css.keys}>
          <Kbd keys={keys} />
        </span>
      )}
    </a>
  )
}
