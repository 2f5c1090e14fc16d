import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Notice } from '../shell/Notice.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'

type Props = { reader: Reader; ticket: Pages['ticket-print'] }

/** Somebody else wrote to this ticket by mail: the words wait at our side until whoever asked says that they belong here. */
export function WroteAbout({ reader, ticket }: Props) {
  const { wroteAbout } = say(reader)
  const may = ticket.may.reply === null
  return ticket.wroteAbout.map(({ address, contactId }) => (
    <Notice key={address} tone="info" title={wroteAbout.title({ address })}>
      <p>{contactId ? wroteAbout.colleague : wroteAbout.stranger}</p>
      {contactId && may && <Add reader={reader} ticket={ticket} contactId={contactId} address={address} />}
    </Notice>
  ))
}

function Add({ reader, ticket, contactId, address }: Props & { contactId: string; address: string }) {
  const { wroteAbout, forms: every } = say(reader)
  return (
    <OnceForm
      action={at(forms.tellColleague, { number: ticket.number })}
      idempotencyKey={reader.key()}
      sending={every.sending}
      hidden={{ ticketId: ticket.ticketId, contactId }}
    >
      <Submit label={wroteAbout.add({ address })} />
    </OnceForm>
  )
}
