import type { Pages, Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import type { Returned } from '../shell/attempts.ts'
import { isolated } from '../shell/isolated.ts'
import { asked as askedFor } from '../shell/links.ts'
import { moments } from '../shell/moments.ts'
import { PickOne } from '../shell/PickOne.tsx'
import { say } from '../shell/say.ts'
import { FormFields } from './FormFields.tsx'

type Topic = Pages['new-ticket']['topics'][number]
type Props = { reader: Reader; data: Pages['new-ticket']; form: Returned }

/** The topic that is chosen now: what was sent, what a link asked for, else the first. */
export function chosenTopic({ reader, data: { topics }, form }: Props): Topic | undefined {
  const wanted = form.value('topicId') ?? (reader.attempt ? undefined : askedFor(reader, 'topic'))
  return topics.find(({ id }) => id === wanted) ?? topics[0]
}

/**
 * The topic, and what it asks. Without a script a button shows the questions of another one, with every word kept; with
 * one they change with the choice: those of each topic lie ready.
 */
export function TopicChoice(props: Props) {
  const { reader, data, form } = props
  const { asked, newTicket } = say(reader)
  const chosen = chosenTopic(props)
  if (!chosen) return null
  const options = data.topics.map(({ id, name, refused }) => ({
    value: id,
    label: refused ? asked.topicRefused({ name }) : name,
  }))
  return (
    <form-conditions>
      {/* Enter in a field sends the form: it presses the first button there is, and that must not be the one below. */}
      <button type="submit" className="unseen asked-enter" tabIndex={-1} aria-hidden="true" />
      <PickOne
        id="topicId"
        name="topicId"
        label={newTicket.topic}
        help={otherwise(reader, data)}
        error={form.error('topicId')}
        options={options}
        value={chosen.id}
      />
      {data.topics.length > 1 && (
        <div className="asked-again">
          <Button type="submit" name="again" value="topic" formNoValidate>
            {asked.show}
          </Button>
          <p className="meta">{asked.showHelp}</p>
        </div>
      )}
      <div className="asked" data-topic={chosen.id} data-impact={chosen.impact}>
        <Questions {...props} topic={chosen} />
      </div>
      {data.topics
        .filter((topic) => topic !== chosen)
        .map((topic) => (
          <template key={topic.id} data-topic={topic.id} data-impact={topic.impact}>
            <Questions {...props} topic={topic} />
          </template>
        ))}
    </form-conditions>
  )
}

function Questions({ reader, data, form, topic }: Props & { topic: Topic }) {
  return (
    <>
      {topic.hint && (
        <p className="asked-hint" dir="auto">
          {topic.hint}
        </p>
      )}
      <FormFields reader={reader} fields={topic.fields} services={data.services} form={form} />
    </>
  )
}

/** Times below are those of the usual topic; for the others that differ the client reads theirs. */
function otherwise(reader: Reader, { topics }: Pages['new-ticket']) {
  const { otherTimes, otherTime } = say(reader).newTicket
  const { short } = moments(reader)
  const named = topics.flatMap(({ name, otherwiseBy }) =>
    otherwiseBy ? [otherTime({ topic: isolated(name), time: short(otherwiseBy) })] : [],
  )
  return named.length ? otherTimes({ list: named.join(', ') }) : undefined
}
