import type { Pages, Reader } from '#contract/pages.ts'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'

/** Beside the button: by when the answer comes and who reads first, as the server would promise it; kept true by a script. */
export function AnswerTime({ reader, data }: { reader: Reader; data: Pages['new-ticket'] }) {
  const { newTicket } = say(reader)
  const { short, zone } = moments(reader)
  const by = data.firstReplyBy.degraded
  return (
    <answer-time
      words={newTicket.replyBy({ time: '{time}', zone: '{zone}' })}
      first={newTicket.first({ line: '{line}' })}
      zone={reader.zone}
      zone-name={zone(reader.now)}
    >
      <p dir="auto" aria-live="polite">
        {by && newTicket.replyBy({ time: short(by), zone: zone(by) })}.{' '}
        {newTicket.first({ line: isolated(data.lineName) })}
      </p>
    </answer-time>
  )
}
