import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { isRefusal, wordsOf } from '../../shell/fault.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import type { Sending } from './useSending.ts'

type Props = {
  sending: Pick<Sending<never>, 'phase' | 'error' | 'unknown' | 'stopWaiting'>
  /** What the page already says in its own way. */
  without?: readonly string[]
}

/** How it stands with what is being sent, whenever that is anything but well. */
export function SendingNotes({ sending, without = [] }: Props) {
  const t = useWords()
  const words = t.desk.orders.sending
  const { phase, error, unknown, stopWaiting } = sending
  if (phase === 'waiting') {
    const stop = (
      <Button size="small" onClick={stopWaiting}>
        {words.stopWaiting}
      </Button>
    )
    return (
      <Banner tone="offline" actions={stop}>
        {words.waiting}
      </Banner>
    )
  }
  if (error && !without.some((code) => isRefusal(error, code)))
    return (
      <div role="alert">
        <Banner tone="warn">{isRefusal(error, 'key_reused') ? words.twice : wordsOf(error, t)}</Banner>
      </div>
    )
  return unknown ? <Banner tone="warn">{words.unknown}</Banner> : null
}

export function SavedAt({ at, cannotKeep }: { at: number | null; cannotKeep: boolean }) {
  const { frame, orders } = useWords().desk
  const times = useTimes()
  if (cannotKeep) return <span className="meta">{frame.notSaved}</span>
  return at === null ? null : <span className="meta">{orders.sending.savedAt({ time: times.clock(at) })}</span>
}
