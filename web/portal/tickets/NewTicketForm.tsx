import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { Attachments } from '../shell/Attachments.tsx'
import { type Returned, returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { PickOne } from '../shell/PickOne.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { ImpactChoice } from './ImpactChoice.tsx'
import { ServiceChoice } from './ServiceChoice.tsx'

export type NewTicketProps = { reader: Reader; data: Pages['new-ticket'] }
export type PartProps = NewTicketProps & { form: Returned }

/** Two things are needed: what it is about, mostly chosen already, and what happened. */
export function NewTicketForm({ reader, data }: NewTicketProps) {
  const { newTicket, forms: every } = say(reader)
  const form = returned(reader, 'openTicket', labelsOf(reader))
  return (
    <OnceForm action={forms.openTicket} idempotencyKey={reader.key()} sending={every.sending} files>
      <FormReturned reader={reader} form={form} />
      <ServiceChoice reader={reader} data={data} form={form} />
      <TopicPick reader={reader} data={data} form={form} />
      <TextBox
        id="text"
        name="text"
        label={newTicket.text}
        help={newTicket.textHelp}
        error={form.error('text')}
        value={form.value('text')}
        rows={5}
        required
      />
      <ImpactChoice reader={reader} data={data} form={form} />
      <Attachments reader={reader} form={form} />
      <Submit label={newTicket.send}>
        <p dir="auto">{newTicket.first({ line: isolated(data.lineName) })}</p>
      </Submit>
    </OnceForm>
  )
}

function labelsOf(reader: Reader) {
  const { newTicket, files } = say(reader)
  const { service: serviceId, account: accountId, topic: topicId, text, impact } = newTicket
  return { serviceId, accountId, topicId, text, impact, files: files.label }
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

function TopicPick({ reader, data, form }: PartProps) {
  const options = data.topics.map(({ id, name }) => ({ value: id, label: name }))
  if (options.length === 0) return null
  return (
    <PickOne
      id="topicId"
      name="topicId"
      label={say(reader).newTicket.topic}
      help={otherwise(reader, data)}
      error={form.error('topicId')}
      options={options}
      value={form.value('topicId')}
    />
  )
}
