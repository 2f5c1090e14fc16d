import { StatusChip } from '../../ui/StatusChip.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import type { Head } from './webhook.ts'

/** Whether it sends, and how that goes. */
export function WebhookState({ webhook: { state, pausedWhy, failingSince } }: { webhook: Head }) {
  const words = useWords().desk.api.webhooks
  const times = useTimes()
  if (state === 'paused')
    return (
      <StatusChip
        tone={pausedWhy === 'failing' ? 'wait' : 'closed'}
        glyph="square"
        label={pausedWhy === 'failing' ? words.pausedFailing : words.paused}
      />
    )
  if (failingSince)
    return <StatusChip tone="wait" glyph="back" label={words.failing({ since: times.short(failingSince) })} />
  return <StatusChip tone="solved" glyph="check" label={words.active} />
}
