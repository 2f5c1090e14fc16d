import type { ReactNode } from 'react'
import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { Attachments } from '../shell/Attachments.tsx'
import { type Drafted, drafted } from '../shell/drafted.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { AnswerTime } from './AnswerTime.tsx'
import { DraftKeeper, OtherDrafts } from './DraftKeeper.tsx'
import { labelsOfFields } from './FormFields.tsx'
import { GoodToAdd } from './GoodToAdd.tsx'
import { ImpactChoice } from './ImpactChoice.tsx'
import { OwnTickets } from './OwnTickets.tsx'
import { SecretWatch } from './SecretWatch.tsx'
import { labelsOfSecret, SecretWithIt } from './SecretWithIt.tsx'
import { chosenService, ServiceChoice } from './ServiceChoice.tsx'
import { TechnicalFields } from './TechnicalFields.tsx'
import { chosenTopic, TopicChoice } from './TopicChoice.tsx'

export type NewTicketProps = { reader: Reader; data: Pages['new-ticket'] }
/** What is known of the service and the topic that are chosen: shown before the words are asked for. */
type Known = (chosen: { service: string; topic: string }) => ReactNode
export type PartProps = NewTicketProps & { form: Drafted }

/** Two things are needed: what it is about, mostly chosen already, and what happened. */
export function NewTicketForm({ reader, data, known }: NewTicketProps & { known: Known }) {
  const { newTicket, forms: every } = say(reader)
  const topic = chosenTopic({ reader, data, form: drafted(reader, 'openTicket', data.drafts, labelsOf(reader)) })
  const questions = labelsOfFields(reader, topic?.fields ?? [])
  const form = drafted(reader, 'openTicket', data.drafts, { ...labelsOf(reader), ...questions })
  return (
    <OnceForm action={forms.openTicket} idempotencyKey={reader.key()} sending={every.sending} files>
      <FormReturned reader={reader} form={form} />
      <OtherDrafts reader={reader} form={form} />
      <ServiceChoice reader={reader} data={data} form={form} />
      <OwnTickets reader={reader} data={data} form={form} />
      <TopicChoice reader={reader} data={data} form={form} />
      {known({ service: chosenService({ reader, data, form }), topic: topic?.id ?? '' })}
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
      <GoodToAdd reader={reader} of="text" />
      <SecretWatch reader={reader} of="text addresses ruledOut logs" />
      <ImpactChoice reader={reader} data={data} form={form} />
      <Attachments reader={reader} form={form} kept={form.draft?.files} />
      <TechnicalFields reader={reader} data={data} form={form} />
      <SecretWithIt reader={reader} form={form} />
      <Submit label={newTicket.send}>
        <AnswerTime reader={reader} data={data} />
      </Submit>
      <DraftKeeper reader={reader} form={form} place="new" owner={data.reader} />
    </OnceForm>
  )
}

function labelsOf(reader: Reader) {
  const { newTicket, files, technical } = say(reader)
  const { addresses, ruledOut, logs } = technical
  const { service: serviceId, account: accountId, topic: topicId, text, impact } = newTicket
  return {
    serviceId,
    accountId,
    topicId,
    text,
    impact,
    addresses,
    ruledOut,
    logs,
    files: files.label,
    ...labelsOfSecret(reader),
  }
}
