import { Choices } from '../shell/Choices.tsx'
import { moments } from '../shell/moments.ts'
import { say, sayCommon } from '../shell/say.ts'
import type { PartProps } from './NewTicketForm.tsx'
import { chosenTopic } from './TopicChoice.tsx'

/** The harm in the client's words, each with the time by which we answer: the server's time, not a guess. */
export function ImpactChoice({ reader, data, form }: PartProps) {
  const { newTicket } = say(reader)
  const { short, zone } = moments(reader)
  const chosen = form.value('impact') ?? chosenTopic({ reader, data, form })?.impact ?? 'degraded'
  const choices = (['degraded', 'down', 'question'] as const).map((value) => {
    const by = data.firstReplyBy[value]
    const help = by ? newTicket.replyBy({ time: short(by), zone: zone(by) }) : undefined
    return { value, label: sayCommon(reader).impacts[value], help, checked: value === chosen }
  })
  return (
    <Choices
      id="impact"
      name="impact"
      legend={newTicket.impact}
      error={form.error('impact')}
      choices={choices}
      required
    />
  )
}
