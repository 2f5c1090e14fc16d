import type { ReactNode } from 'react'
import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import type { Returned } from '../shell/attempts.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'

type Ticket = Pages['ticket-link']
type Answer = 'works' | 'still_broken' | 'addition'
type Props = { reader: Reader; ticket: Ticket }

/** Opening the link changes nothing: each answer is a form that somebody sends. */
export function ByLinkAnswers({ reader, ticket }: Props) {
  const { check } = say(reader).ticket
  const { confirm, reopen } = ticket.may
  if (confirm !== null && reopen !== null) return null
  return (
    <section className="panel check" aria-labelledby="check-title">
      <h2 id="check-title">{confirm === null ? check.title : check.titleClosed}</h2>
      <div className="answers">
        {confirm === null && (
          <Say reader={reader} ticket={ticket} answer="works">
            <Button type="submit" tone="primary">
              {check.works}
            </Button>
            <p className="meta">{check.worksNext}</p>
          </Say>
        )}
        {reopen === null && (
          <Say reader={reader} ticket={ticket} answer="still_broken">
            <Button type="submit">{confirm === null ? check.broken : check.brokenAgain}</Button>
            <p className="meta">{check.brokenNext}</p>
          </Say>
        )}
      </div>
    </section>
  )
}

/** Something to add; whoever reads it is told that it came by a link. */
export function ByLinkAdd({ reader, ticket, form }: Props & { form: Returned }) {
  const { byLink, merged, ticket: words } = say(reader)
  if (ticket.may.add !== null) return null
  const helpOf = () => {
    if (ticket.word === 'adds') return byLink.addHelp
    return ticket.mergedInto ? merged.helpAnew : words.reply.helpSolved
  }
  return (
    <section className="panel" aria-labelledby="add-title">
      <h2 id="add-title">{words.reply.title}</h2>
      <Say reader={reader} ticket={ticket} answer="addition">
        <TextBox
          id="text"
          name="text"
          label={words.reply.label}
          help={helpOf()}
          error={form.error('text')}
          value={form.value('text')}
          rows={5}
          required
        />
        <Submit label={words.reply.send} />
      </Say>
    </section>
  )
}

function Say({ reader, ticket, answer, children }: Props & { answer: Answer; children: ReactNode }) {
  const { number, k } = ticket
  return (
    <div className={answer === 'addition' ? undefined : 'answer'}>
      <OnceForm
        action={at(forms.answerByLink, { number })}
        idempotencyKey={reader.key()}
        sending={say(reader).forms.sending}
        hidden={{ number: String(number), k, answer }}
      >
        {children}
      </OnceForm>
    </div>
  )
}
