import { addresses, at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Attachments } from '../shell/Attachments.tsx'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say, sayRefusal } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'

type Props = { reader: Reader; ticket: Pages['ticket'] }

/** An addition; on a solved ticket it is how one says that it did not help. */
export function ReplyForm({ reader, ticket }: Props) {
  const { reply } = say(reader).ticket
  if (ticket.may.reply) return <NoReply reader={reader} code={ticket.may.reply} />
  const solved = ticket.status === 'resolved'
  return (
    <section className="panel" id="reply" aria-labelledby="reply-title">
      <h2 id="reply-title">{solved ? reply.titleSolved : reply.title}</h2>
      <Fields reader={reader} ticket={ticket} />
    </section>
  )
}

function Fields({ reader, ticket }: Props) {
  const { ticket: words, forms: every, files } = say(reader)
  const { reply } = words
  const solved = ticket.status === 'resolved'
  const form = returned(reader, 'postReply', { text: solved ? reply.labelSolved : reply.label, files: files.label })
  return (
    <OnceForm
      action={at(forms.postReply, { number: ticket.number })}
      idempotencyKey={reader.key()}
      sending={every.sending}
      hidden={{ ticketId: ticket.ticketId }}
      files
    >
      <FormReturned reader={reader} form={form} />
      <TextBox
        id="text"
        name="text"
        label={solved ? reply.labelSolved : reply.label}
        help={solved ? reply.helpSolved : reply.help}
        error={form.error('text')}
        value={form.value('text')}
        rows={5}
        required
      />
      <Attachments reader={reader} form={form} />
      <Submit label={solved ? reply.sendSolved : reply.send} />
    </OnceForm>
  )
}

/** Why nothing can be added, in words, and what can be done instead. */
function NoReply({ reader, code }: { reader: Reader; code: string }) {
  const { reply } = say(reader).ticket
  return (
    <section className="panel" id="reply" aria-labelledby="reply-title">
      <h2 id="reply-title">{reply.none}</h2>
      <p>{sayRefusal(reader, code)}</p>
      {code === 'ticket_closed' && (
        <p>
          <a href={addresses.newTicket}>{reply.another}</a>
        </p>
      )}
    </section>
  )
}
