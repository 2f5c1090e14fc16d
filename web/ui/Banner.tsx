import type { ReactNode } from 'react'
import css from './Banner.module.css'
import { type Drawing, Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { CheckIcon, CloseIcon, InfoIcon, OfflineIcon, WarningIcon } from './icons.ts'

export type BannerTone = 'info' | 'ok' | 'warn' | 'danger' | 'offline'

export type BannerProps = {
  tone: BannerTone
  title?: string
  children?: ReactNode
  actions?: ReactNode
  onDismiss?: () => void
  dismissLabel?: string
}

const drawings: Record<BannerTone, Drawing> = {
  info: InfoIcon,
  ok: CheckIcon,
  warn: WarningIcon,
  danger: WarningIcon,
  offline: OfflineIcon,
}

/** Something the whole screen should know. It does not speak by itself: whoever shows it announces it. */
export function Banner({ tone, title, children, actions, onDismiss, dismissLabel }: BannerProps) {
  return (
    <div className={css.banner} data-tone={tone}>
      <Icon of={drawings[tone]} size={20} />
      <div className={css.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className="button-row">{actions}</div>}
      {onDismiss && dismissLabel && <IconButton icon={CloseIcon} label={dismissLabel} onClick={onDismiss} />}
    </div>
  )
}
