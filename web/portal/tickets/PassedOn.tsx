import type { ReactNode } from 'react'
import { at, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { moments } from '../shell/moments.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'
import { TextInput } from '../shell/TextInput.tsx'

type Props = { reader: Reader; ticket: Pages['ticket'] }
type Secret = NonNullable<Pages['ticket']['secrets']>[number]

/** What is passed on to be read once: who has read what, what waits for the reader, and the field for passing on. */
export function PassedOn({ reader, ticket }: Props) {
  const { secrets: words } = sayCommon(reader)
  const { secrets = [], mayBeShown = [] } = ticket
  const may = ticket.may.reply === null
  if (!may && secrets.length === 0) return null
  return (
    <section className="panel no-print" id="secrets" aria-labelledby="secrets-title">
      <h2 id="secrets-title">{words.title}</h2>
      {secrets.length === 0 && <p>{words.none}</p>}
      <Objections reader={reader} />
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

const Objections = ({ reader }: { reader: Reader }) =>
  (['readSecret', 'endSecret', 'showHidden'] as const).map((form) => (
    <FormReturned key={form} reader={reader} form={returned(reader, form)} />
  ))

function One({ reader, ticket, secret }: Props & { secret: Secret }) {
  const { secrets: words } = sayCommon(reader)
  const { secretId, label, giver, mine, state, words: said } = secret
  const hidden = { ticketId: ticket.ticketId, secretId }
  const name = label || words.nameless
  return (
    <li>
      <p>
        <b dir="auto">{name}</b> <span className="meta">{words.from({ name: giver })}</span>
        <br />
        <span className="meta">{stateOf(reader, secret)}</span>
      </p>
      {said !== undefined && (
        <>
          <p>{words.opened}</p>
          <pre>{said}</pre>
          <Act reader={reader} ticket={ticket} form="endSecret" hidden={hidden}>
            {words.close}
          </Act>
        </>
      )}
      {state === 'waits' && secret.refused === null && (
        <>
          <Act
            reader={reader}
            ticket={ticket}
            form="readSecret"
            hidden={hidden}
            name={words.openNamed({ label: name })}
          >
            {words.open}
          </Act>
          <p className="meta">{words.openHelp}</p>
        </>
      )}
      {state === 'waits' && mine && (
        <Act reader={reader} ticket={ticket} form="endSecret" hidden={hidden}>
          {words.takeBack}
        </Act>
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
      <Act reader={reader} ticket={ticket} form="showHidden" hidden={hidden} name={words.showAgainNamed({ time })}>
        {words.showAgain}
      </Act>
    </div>
  )
}

type ActProps = Props & {
  form: 'readSecret' | 'endSecret' | 'showHidden'
  hidden: Record<string, string>
  name?: string
  children: ReactNode
}

function Act({ reader, ticket, form, hidden, name, children }: ActProps) {
  return (
    <OnceForm
      action={at(forms[form], { number: ticket.number })}
      idempotencyKey={reader.key()}
      sending={say(reader).forms.sending}
      hidden={hidden}
    >
      <Button type="submit" size="small" aria-label={name}>
        {children}
      </Button>
    </OnceForm>
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
        <TextBox id="secret-words" name="words" label={words.words} error={form.error('words')} rows={2} required />
        <Submit label={words.give} />
      </OnceForm>
    </details>
  )
}
