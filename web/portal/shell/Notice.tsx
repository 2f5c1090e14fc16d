import type { ReactNode } from 'react'
import { type Drawing, Icon } from '../../ui/Icon.tsx'
import { CheckIcon, HourglassIcon, InfoIcon, WarningIcon } from '../../ui/icons.ts'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger' | 'wait'

export type NoticeProps = { tone: NoticeTone; title?: string; children?: ReactNode; actions?: ReactNode }

/** `danger` is a promise we broke and nothing milder. */
const drawings: Record<NoticeTone, Drawing> = {
  info: InfoIcon,
  ok: CheckIcon,
  warn: WarningIcon,
  danger: WarningIcon,
  wait: HourglassIcon,
}

export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone}>
      <Icon of={drawings[tone]} size={20} />
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children}
        {actions && <div className="button-row">{actions}</div>}
      </div>
    </div>
  )
}
