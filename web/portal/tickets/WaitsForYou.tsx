import type { Pages, Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { moments } from '../shell/moments.ts'
import { Notice } from '../shell/Notice.tsx'
import { sayCommon } from '../shell/say.ts'
import { SecretAct } from './SecretAct.tsx'

type Props = { reader: Reader; ticket: Pages['ticket'] }
type Secret = NonNullable<Pages['ticket']['secrets']>[number]

/** What this reader may open now, or has just opened: it stands first on the page, because it will be gone. */
export const isForReader = ({ for: side, state, refused, words }: Secret) =>
  side === 'client' && (words !== undefined || (state === 'waits' && refused === null))

export function WaitsForYou({ reader, ticket }: Props) {
  const waiting = (ticket.secrets ?? []).filter(isForReader)
  const objections = (['readSecret', 'endSecret'] as const).map((form) => returned(reader, form))
  if (waiting.length === 0 && objections.every(({ objection }) => objection === null)) return null
  return (
    <div className="no-print waits" id="waits">
      {objections.map((form, nth) => (
        <FormReturned key={String(nth)} reader={reader} form={form} />
      ))}
      {waiting.map((secret) => (
        <One key={secret.secretId} reader={reader} ticket={ticket} secret={secret} />
      ))}
    </div>
  )
}

function One({ reader, ticket, secret }: Props & { secret: Secret }) {
  const { secrets: words } = sayCommon(reader)
  const { secretId, label, giver, until, words: said } = secret
  const asked = { reader, ticket, hidden: { ticketId: ticket.ticketId, secretId } }
  const title = words.waitsHere.title({ label })
  if (said !== undefined)
    return (
      <Notice tone="warn" title={title}>
        <p>{words.opened}</p>
        <pre className="secret-words">{said}</pre>
        <SecretAct {...asked} form="endSecret">
          {words.close}
        </SecretAct>
      </Notice>
    )
  return (
    <Notice tone="wait" title={title}>
      <p>{words.waitsHere.until({ time: moments(reader).short(until) })}</p>
      <SecretAct {...asked} form="readSecret" name={words.openNamed({ label: label || words.nameless })}>
        {words.open}
      </SecretAct>
      <p className="meta">
        <bdi>{words.from({ name: giver })}</bdi>. {words.openHelp}
      </p>
    </Notice>
  )
}
