import type { ReactNode } from 'react'
import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { say } from '../shell/say.ts'
import { Solution } from './EntryBody.tsx'

/** Solved by our word, which stands here to be checked; the client's word decides. Each answer says what it does. */
export function Check({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { check } = say(reader).ticket
  const { confirm, reopen } = ticket.may
  // What its client never wrote is no work of ours that could have come back.
  if ((confirm !== null && reopen !== null) || ticket.authorship === 'denied') return null
  const solution = confirm === null && ticket.entries.findLast((entry) => entry.solution)?.solution
  return (
    <section className="panel check" aria-labelledby="check-title">
      <h2 id="check-title">{confirm === null ? check.title : check.titleClosed}</h2>
      <FormReturned reader={reader} form={returned(reader, 'confirmSolution')} />
      <FormReturned reader={reader} form={returned(reader, 'reopenTicket')} />
      {solution && <Solution reader={reader} solution={solution} />}
      <div className="answers">
        {confirm === null && (
          <Answer reader={reader} ticket={ticket} form="confirmSolution" next={check.worksNext}>
            <Button type="submit" tone="primary">
              {check.works}
            </Button>
          </Answer>
        )}
        {reopen === null && (
          <Answer reader={reader} ticket={ticket} form="reopenTicket" next={check.brokenNext}>
            <Button type="submit">{confirm === null ? check.broken : check.brokenAgain}</Button>
          </Answer>
        )}
      </div>
    </section>
  )
}

type AnswerProps = {
  reader: Reader
  ticket: Pages['ticket-print']
  form: 'confirmSolution' | 'reopenTicket'
  next: string
  children: ReactNode
}

function Answer({ reader, ticket, form, next, children }: AnswerProps) {
  return (
    <div className="answer">
      <OnceForm
        action={at(forms[form], { number: ticket.number })}
        idempotencyKey={reader.key()}
        sending={say(reader).forms.sending}
        hidden={{ ticketId: ticket.ticketId }}
      >
        {children}
      </OnceForm>
      <p className="meta">{next}</p>
    </div>
  )
}
