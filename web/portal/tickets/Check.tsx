import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { say } from '../shell/say.ts'
import { Solution } from './EntryBody.tsx'

/** Solved by our word, which stands here to be checked; the client's word decides. Each answer says what it does. */
export function Check({ reader, ticket }: { reader: Reader; ticket: Pages['ticket'] }) {
  const { check } = say(reader).ticket
  if (ticket.may.confirm !== null) return null
  const solution = ticket.entries.findLast((entry) => entry.solution)?.solution
  return (
    <section className="panel check" aria-labelledby="check-title">
      <h2 id="check-title">{check.title}</h2>
      <FormReturned reader={reader} form={returned(reader, 'confirmSolution')} />
      {solution && <Solution reader={reader} solution={solution} />}
      <div className="answers">
        <Works reader={reader} ticket={ticket} />
        {ticket.may.reply === null && (
          <div className="answer">
            <ButtonLink href="#reply">{check.broken}</ButtonLink>
            <p className="meta">{check.brokenNext}</p>
          </div>
        )}
      </div>
    </section>
  )
}

function Works({ reader, ticket }: { reader: Reader; ticket: Pages['ticket'] }) {
  const { ticket: words, forms: every } = say(reader)
  return (
    <div className="answer">
      <OnceForm
        action={at(forms.confirmSolution, { number: ticket.number })}
        idempotencyKey={reader.key()}
        sending={every.sending}
        hidden={{ ticketId: ticket.ticketId }}
      >
        <Button type="submit" tone="primary">
          {words.check.works}
        </Button>
      </OnceForm>
      <p className="meta">{words.check.worksNext}</p>
    </div>
  )
}
