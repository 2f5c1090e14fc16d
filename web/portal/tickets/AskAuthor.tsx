import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { isolated } from '../shell/isolated.ts'
import { Notice } from '../shell/Notice.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { say } from '../shell/say.ts'
import { type Asked, type AuthorAnswer, AuthorAnswers } from './AuthorAnswers.tsx'

type Props = { reader: Reader; ticket: Pages['ticket-print'] }

const formOf = { mine: 'confirmAuthorship', not_mine: 'denyAuthorship' } as const

/** A mail that proves nothing began this ticket: whoever it names is asked, colleagues read whose word is awaited. */
export function AskAuthor({ reader, ticket }: Props) {
  const words = say(reader).authorship
  if (ticket.authorship === null) return null
  const name = isolated(ticket.contactName)
  if (ticket.authorship === 'denied')
    return (
      <Notice tone="info">
        <p>{words.denied({ name })}</p>
      </Notice>
    )
  if (ticket.may.answerForIt !== null)
    return (
      <Notice tone="wait">
        <p>{words.ofColleague({ name })}</p>
      </Notice>
    )
  return <Ask reader={reader} ticket={ticket} />
}

function Ask({ reader, ticket }: Props) {
  const words = say(reader).authorship
  const answer: AuthorAnswer = (said, button) => (
    <OnceForm
      action={at(forms[formOf[said]], { number: ticket.number })}
      idempotencyKey={reader.key()}
      sending={say(reader).forms.sending}
      hidden={{ ticketId: ticket.ticketId }}
    >
      {button}
    </OnceForm>
  )
  const asked: Asked = { at: ticket.openedAt, subject: null }
  return (
    <section className="panel check" data-asks="author" aria-labelledby="author-title">
      <h2 id="author-title">{words.title}</h2>
      <FormReturned reader={reader} form={returned(reader, 'confirmAuthorship')} />
      <FormReturned reader={reader} form={returned(reader, 'denyAuthorship')} />
      <AuthorAnswers reader={reader} asked={asked} answer={answer} />
    </section>
  )
}
