import type { Undeliverable } from '#contract/mail/undeliverable.ts'
import { Icon } from '../../ui/Icon.tsx'
import { WarningIcon } from '../../ui/icons.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import css from './NotReached.module.css'

/** Letters to somebody do not arrive: whoever writes to them needs another way. */
export function NotReached({ name, of }: { name: string; of: Undeliverable | null }) {
  const { delivery } = useWords().desk.ticket
  const times = useTimes()
  if (!of) return null
  return (
    <p className={css.line}>
      <Icon of={WarningIcon} />
      <span>
        <b>{delivery.notReached({ name, time: times.short(of.since) })}</b> {delivery.otherWay}
        {of.said && <span className={css.said}> {of.said}</span>}
      </span>
    </p>
  )
}
