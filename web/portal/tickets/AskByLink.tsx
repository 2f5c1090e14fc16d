import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { Notice } from '../shell/Notice.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { say } from '../shell/say.ts'
import { type AuthorAnswer, AuthorAnswers } from './AuthorAnswers.tsx'

type Props = { reader: Reader; ticket: Pages['ticket-link'] }

/** By the link of a letter: whether they wrote it, in one click; and what became of their answer. */
export function AskByLink({ reader, ticket }: Props) {
  const words = say(reader).authorship
  const form = returned(reader, 'answerAuthorship')
  if (ticket.asked === null) return <Answered reader={reader} ticket={ticket} />
  const answer: AuthorAnswer = (said, button) => (
    <OnceForm
      action={at(forms.answerAuthorship, { number: ticket.number })}
      idempotencyKey={reader.key()}
      sending={say(reader).forms.sending}
      hidden={{ number: String(ticket.number), k: ticket.k, answer: said }}
    >
      {button}
    </OnceForm>
  )
  return (
    <section className="panel check" data-asks="author" aria-labelledby="author-title">
      <h2 id="author-title">{words.title}</h2>
      <FormReturned reader={reader} form={form} />
      <AuthorAnswers reader={reader} asked={ticket.asked} answer={answer} />
    </section>
  )
}

function Answered({ reader, ticket }: Props) {
  const { done } = say(reader).authorship
  const said = ticket.denied ? 'not-mine' : reader.done === 'mine' ? 'mine' : null
  const form = returned(reader, 'answerAuthorship')
  return (
    <>
      <FormReturned reader={reader} form={form} />
      {said && (
        <Notice tone={said === 'mine' ? 'ok' : 'info'}>
          <p>{done[said]}</p>
        </Notice>
      )}
    </>
  )
}
