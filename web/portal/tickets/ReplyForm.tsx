import { addresses, at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Attachments } from '../shell/Attachments.tsx'
import { drafted } from '../shell/drafted.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say, sayRefusal } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'

import { DraftKeeper, OtherDrafts } from './DraftKeeper.tsx'
import { SecretWatch } from './SecretWatch.tsx'

type Props = { reader: Reader; ticket: Pages['ticket'] }

/** An addition; on a solved ticket it is how one says that it did not help. */
export function ReplyForm({ reader, ticket }: Props) {
  if (ticket.may.reply) return <NoReply reader={reader} code={ticket.may.reply} />
  const { title } = wordsFor(reader, ticket)
  return (
    <section className="panel" id="reply" aria-labelledby="reply-title">
      <h2 id="reply-title">{title}</h2>
      <Fields reader={reader} ticket={ticket} />
    </section>
  )
}

function Fields({ reader, ticket }: Props) {
  const { forms: every, files } = say(reader)
  const { label, help, send } = wordsFor(reader, ticket)
  const form = drafted(reader, 'postReply', ticket.drafts, { text: label, files: files.label })
  return (
    <OnceForm
      action={at(forms.postReply, { number: ticket.number })}
      idempotencyKey={reader.key()}
      sending={every.sending}
      hidden={{ ticketId: ticket.ticketId }}
      files
    >
      <FormReturned reader={reader} form={form} />
      <OtherDrafts reader={reader} form={form} number={ticket.number} />
      <TextBox
        id="text"
        name="text"
        label={label}
        help={help}
        error={form.error('text')}
        value={form.value('text')}
        rows={5}
        required
      />
      <SecretWatch reader={reader} of="text" />
      <Attachments reader={reader} form={form} kept={form.draft?.files} />
      <Submit label={send} />
      <DraftKeeper reader={reader} form={form} place={ticket.ticketId} owner={ticket.reader} />
    </OnceForm>
  )
}

/** The form says what the words will do: they are added, bring the ticket back, or begin one that goes on from it. */
function wordsFor(reader: Reader, { word, mergedInto }: Props['ticket']) {
  const { reply } = say(reader).ticket
  const { merged } = say(reader)
  if (word === 'begins_anew')
    return {
      title: reply.titleAnew,
      label: reply.label,
      help: mergedInto ? merged.helpAnew : reply.helpAnew,
      send: reply.sendAnew,
    }
  if (word === 'reopens')
    return { title: reply.titleSolved, label: reply.labelSolved, help: reply.helpSolved, send: reply.sendSolved }
  const help = mergedInto?.number ? merged.help({ number: mergedInto.number }) : reply.help
  return { title: reply.title, label: reply.label, help, send: reply.send }
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
