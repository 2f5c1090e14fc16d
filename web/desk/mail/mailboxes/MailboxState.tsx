import { StatusChip } from '../../../ui/StatusChip.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import type { Mailbox } from './mailbox.ts'
import { TroubleWords } from './TroubleWords.tsx'

const lateAfter = 300

/** Whether mail is fetched from it, and how that goes; `at` is the desk's own time. */
export function MailboxState({ of: { state, lookedAt, trouble }, at }: { of: Mailbox; at: string }) {
  const words = useWords().desk.mailboxes
  const times = useTimes()
  if (state === 'paused') return <StatusChip tone="closed" glyph="square" label={words.paused} />
  if (trouble)
    return (
      <>
        <StatusChip tone="wait" glyph="back" label={words.inTrouble({ at: times.short(trouble.since) })} />
        <div className="meta">
          <TroubleWords of={trouble} />
        </div>
      </>
    )
  if (!lookedAt) return <StatusChip tone="new" glyph="ring" label={words.notYet} />
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(lookedAt)) / 1000))
  if (seconds > lateAfter)
    return <StatusChip tone="wait" glyph="back" label={words.late({ at: times.short(lookedAt) })} />
  const when = seconds < 5 ? words.justNow : seconds < 100 ? words.secondsAgo({ n: seconds }) : undefined
  return <StatusChip tone="solved" glyph="check" label={when ?? words.looked({ at: times.short(lookedAt) })} />
}
