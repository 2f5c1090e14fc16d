import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { moments } from '../shell/moments.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { TextInput } from '../shell/TextInput.tsx'
import { SecretAct } from './SecretAct.tsx'
import { isForReader } from './WaitsForYou.tsx'

type Props = { reader: Reader; ticket: Pages['ticket'] }
type Secret = NonNullable<Pages['ticket']['secrets']>[number]

/** What is passed on to be read once: who has read what, and the field for passing on. */
export function PassedOn({ reader, ticket }: Props) {
  const { secrets: words } = sayCommon(reader)
  const { mayBeShown = [] } = ticket
  // What waits for the reader stands at the top.
  const secrets = (ticket.secrets ?? []).filter((secret) => !isForReader(secret))
  const may = ticket.may.reply === null && ticket.mergedInto === null
  if (!may && secrets.length === 0) return null
  return (
    <section className="panel no-print" id="secrets" aria-labelledby="secrets-title">
      <h2 id="secrets-title">{words.title}</h2>
      {secrets.length === 0 && <p>{words.none}</p>}
      <FormReturned reader={reader} form={returned(reader, 'showHidden')} />
      {mayBeShown.map((seq) => (
        <NoCard key={seq} reader={reader} ticket={ticket} seq={seq} />
      ))}
      <ul className="plain-list passed-on">
        {secrets.map((secret) => (
          <One key={secret.secretId} reader={reader} ticket={ticket} secret={secret} />
        ))}
      </ul>
      {may && <Give reader={reader} ticket={ticket} />}
    </section>
  )
}

function One({ reader, ticket, secret }: Props & { secret: Secret }) {
  const { secrets: words } = sayCommon(reader)
  const { secretId, label, giver, mine, state } = secret
  const hidden = { ticketId: ticket.ticketId, secretId }
  const name = label || words.nameless
  return (
    <li>
      <p>
        <b dir="auto">{name}</b> <span className="meta">{words.from({ name: giver })}</span>
        <br />
        <span className="meta">{stateOf(reader, secret)}</span>
      </p>
      {state === 'waits' && mine && (
        <SecretAct reader={reader} ticket={ticket} form="endSecret" hidden={hidden}>
          {words.takeBack}
        </SecretAct>
      )}
    </li>
  )
}

function stateOf(reader: Reader, { state, until, reader: name, readAt }: Secret) {
  const { states } = sayCommon(reader).secrets
  const { short } = moments(reader)
  if (state === 'waits') return states.waits({ time: short(until) })
  return state === 'read' ? states.read({ name: name ?? '', time: short(readAt ?? until) }) : states[state]
}

function NoCard({ reader, ticket, seq }: Props & { seq: number }) {
  const { secrets: words } = sayCommon(reader)
  const said = ticket.entries.find((entry) => entry.seq === seq)
  const time = said ? moments(reader).short(said.at) : `№ ${seq}`
  const hidden = { ticketId: ticket.ticketId, seq: String(seq) }
  return (
    <div className="one-act">
      <p>{words.notCard({ time })}</p>
      <SecretAct
        reader={reader}
        ticket={ticket}
        form="showHidden"
        hidden={hidden}
        name={words.showAgainNamed({ time })}
      >
        {words.showAgain}
      </SecretAct>
    </div>
  )
}

function Give({ reader, ticket }: Props) {
  const { secrets: words } = sayCommon(reader)
  const form = returned(reader, 'giveSecret', { label: words.label, words: words.words })
  const isBack = reader.attempt?.form === 'giveSecret'
  return (
    <details className="unfolds" open={isBack}>
      <summary>{words.giveOpen.client}</summary>
      <OnceForm
        action={at(forms.giveSecret, { number: ticket.number })}
        idempotencyKey={reader.key()}
        sending={say(reader).forms.sending}
        hidden={{ ticketId: ticket.ticketId }}
      >
        {isBack && <FormReturned reader={reader} form={form} />}
        <p>{words.giveLead.client}</p>
        <TextInput
          id="secret-label"
          name="label"
          label={words.label}
          help={words.labelHelp}
          error={form.error('label')}
          value={form.value('label')}
          maxLength={100}
        />
        <TextBox
          id="secret-words"
          name="words"
          label={words.words}
          error={form.error('words') ?? (isBack && reader.attempt?.forgotten?.length ? words.typeAgain : undefined)}
          rows={2}
          maxLength={10_000}
          spellCheck={false}
          autoComplete="off"
          required
        />
        <Submit label={words.give} />
      </OnceForm>
    </details>
  )
}
