import { mail } from '#contract/index.ts'
import { type EntryLetter, hasFailed } from '#contract/mail/delivery.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { WarningIcon } from '../../../ui/icons.ts'
import { useOrder } from '../../shell/order.ts'
import { useHasRole, useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import css from './NotArrived.module.css'

/** Whom a message has not reached: they do not know what it says, and somebody has to find another way. */
export function NotArrived({ letters }: { letters: readonly EntryLetter[] }) {
  const failed = letters.filter(hasFailed)
  if (failed.length === 0) return null
  return (
    <ul className={css.list}>
      {failed.map((letter) => (
        <li key={letter.id}>
          <Icon of={WarningIcon} />
          <Why letter={letter} />
          <Again letter={letter} />
        </li>
      ))}
    </ul>
  )
}

function Why({ letter: { to, address, state, at, said } }: { letter: EntryLetter }) {
  const { delivery } = useWords().desk.ticket
  const times = useTimes()
  return (
    <span className={css.why}>
      <b>{delivery.notArrived({ to, address })}</b> {delivery.states[state]({ time: at ? times.brief(at) : '' })}
      {said && (
        <>
          {' · '}
          <span className={css.said}>{said}</span>
        </>
      )}
    </span>
  )
}

/** For whoever keeps the mail going: the reason may be gone. It is the same letter to its reader. */
function Again({ letter }: { letter: EntryLetter }) {
  const { letters } = useWords().desk.admin
  const retry = useOrder(mail.retryLetter, () => sayDone(letters.retried))
  useSaidRefusal(retry.error)
  if (!useHasRole('administrator')) return null
  return (
    <Button tone="quiet" size="small" pending={retry.pending} onClick={() => void retry.give({ letterId: letter.id })}>
      {letters.retry}
    </Button>
  )
}
