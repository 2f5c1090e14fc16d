import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { Attachments } from '../shell/Attachments.tsx'
import { type Returned, returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { isolated } from '../shell/isolated.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { labelsOfFields } from './FormFields.tsx'
import { ImpactChoice } from './ImpactChoice.tsx'
import { ServiceChoice } from './ServiceChoice.tsx'
import { chosenTopic, TopicChoice } from './TopicChoice.tsx'

export type NewTicketProps = { reader: Reader; data: Pages['new-ticket'] }
export type PartProps = NewTicketProps & { form: Returned }

/** Two things are needed: what it is about, mostly chosen already, and what happened. */
export function NewTicketForm({ reader, data }: NewTicketProps) {
  const { newTicket, forms: every } = say(reader)
  const topic = chosenTopic({ reader, data, form: returned(reader, 'openTicket') })
  const questions = labelsOfFields(reader, topic?.fields ?? [])
  const form = returned(reader, 'openTicket', { ...labelsOf(reader), ...questions })
  return (
    <OnceForm action={forms.openTicket} idempotencyKey={reader.key()} sending={every.sending} files>
      <FormReturned reader={reader} form={form} />
      <ServiceChoice reader={reader} data={data} form={form} />
      <TopicChoice reader={reader} data={data} form={form} />
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
