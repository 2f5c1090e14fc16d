import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { moments } from '../shell/moments.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'

type Props = { reader: Reader; ticket: Pages['ticket-print'] }

/** "Something is wrong with how this goes": to the lead, with the time of the answer and what became of it. */
export function Complaint({ reader, ticket }: Props) {
  const { complaint } = say(reader)
  const may = ticket.may.complain === null
  if (!may && ticket.complaints.length === 0) return null
  return (
    <section className="complaint" id="complaint" aria-label={complaint.open}>
      {ticket.complaints.map((one) => (
        <p key={one.at}>{toldWords(reader, one)}</p>
      ))}
      {may && <Form reader={reader} ticket={ticket} />}
    </section>
  )
}

function Form({ reader, ticket }: Props) {
  const { complaint, forms: every } = say(reader)
  const form = returned(reader, 'complain', { text: complaint.label })
  const isBack = reader.attempt?.form === 'complain'
  return (
    <details className="unfolds" open={isBack}>
      <summary>{complaint.open}</summary>
      <OnceForm
        action={at(forms.complain, { number: ticket.number })}
        idempotencyKey={reader.key()}
        sending={every.sending}
        hidden={{ ticketId: ticket.ticketId }}
      >
        {isBack && <FormReturned reader={reader} form={form} />}
        <p>{complaint.lead}</p>
        <TextBox
          id="complaint-text"
          name="text"
          label={complaint.label}
          error={form.error('text')}
          value={form.value('text')}
          rows={3}
          required
        />
        <Submit label={complaint.send} />
      </OnceForm>
    </details>
  )
}

function toldWords(reader: Reader, { at, answerBy, answeredAt }: Pages['ticket-print']['complaints'][number]): string {
  const { complaint } = say(reader)
  const { short, isPast } = moments(reader)
  const [time, by] = [short(at), short(answerBy)]
  if (answeredAt) return complaint.answered({ time, answered: short(answeredAt) })
  return isPast(answerBy) ? complaint.missed({ time, by }) : complaint.told({ time, by })
}
