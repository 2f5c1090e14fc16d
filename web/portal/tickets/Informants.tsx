import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { PickOne } from '../shell/PickOne.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'

type Props = { reader: Reader; ticket: Pages['ticket-print'] }

/** Which colleagues hear of it too, and the way to tell another one. */
export function Informants({ reader, ticket }: Props) {
  const { informants } = say(reader)
  const may = ticket.may.reply === null
  if (ticket.informants.length === 0 && (!may || ticket.colleagues.length === 0)) return null
  return (
    <section className="informants no-print" id="informants" aria-labelledby="informants-title">
      <h2 id="informants-title">{informants.title}</h2>
      {ticket.informants.length === 0 && <p>{informants.nobody}</p>}
      <ul className="plain-list">
        {ticket.informants.map((person) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi> {may && <Stop reader={reader} ticket={ticket} person={person} />}
          </li>
        ))}
      </ul>
      {may && ticket.colleagues.length > 0 && <Tell reader={reader} ticket={ticket} />}
    </section>
  )
}

function Stop({ reader, ticket, person }: Props & { person: { id: string; name: string } }) {
  const { informants, forms: every } = say(reader)
  return (
    <OnceForm
      action={at(forms.stopTelling, { number: ticket.number })}
      idempotencyKey={reader.key()}
      sending={every.sending}
      hidden={{ ticketId: ticket.ticketId, contactId: person.id }}
    >
      <button type="submit" className="as-link" aria-label={informants.stopNamed(person)}>
        {informants.stop}
      </button>
    </OnceForm>
  )
}

function Tell({ reader, ticket }: Props) {
  const { informants, forms: every } = say(reader)
  const form = returned(reader, 'tellColleague', { contactId: informants.label })
  const isBack = reader.attempt?.form === 'tellColleague'
  return (
    <details className="unfolds" open={isBack}>
      <summary>{informants.open}</summary>
      <OnceForm
        action={at(forms.tellColleague, { number: ticket.number })}
        idempotencyKey={reader.key()}
        sending={every.sending}
        hidden={{ ticketId: ticket.ticketId }}
      >
        {isBack && <FormReturned reader={reader} form={form} />}
        <PickOne
          id="contactId"
          name="contactId"
          label={informants.label}
          help={informants.lead}
          error={form.error('contactId')}
          options={ticket.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value('contactId')}
        />
        <Submit label={informants.send} />
      </OnceForm>
    </details>
  )
}
