import { sql } from 'kysely'
import type { CameByMail } from '#contract/mail.ts'
import type { ClientEntry } from '#contract/tickets.ts'

export type MailOfEntry = {
  id: string
  trust: NonNullable<CameByMail['proof']>['level'] | null
  evidence: string | null
  contact_id: string | null
  quote?: string | null
  signature?: string | null
  has_quote: boolean
  has_signature: boolean
  formatted: boolean
  differs: boolean
}

/** As much of a quote as stands on a client's page, which holds thirty messages. */
const mostQuoted = 8000

/**
 * The mail that an entry `e` came by. A ticket that a mail opened begins with the whole of it; into one that was there
 * already came what was new, and the rest was cut off; that is read only where it is shown at once.
 */
export const mailOfEntry = (cutToo: boolean) => sql`left join lateral (
    select json_build_object('id', m.id, 'trust', m.trust, 'evidence', m.evidence, 'contact_id', m.contact_id,
      ${cutToo ? cutOff : sql``}
      'has_quote', m.outcome = 'joined' and b.quote is not null,
      'has_signature', m.outcome = 'joined' and b.signature is not null,
      'formatted', b.formatted, 'differs', b.differs) as mail
    from incoming_mail m join incoming_mail_body b on b.mail_id = m.id
    where m.ticket_id = e.stream_id and m.seq = e.seq limit 1
  ) i on e.kind in ('ticket.opened', 'ticket.replied', 'ticket.noted')`

const cutOff = sql`'quote', left(b.quote, ${sql.lit(mostQuoted)}), 'signature', left(b.signature, ${sql.lit(mostQuoted)}),`

type Evidence = Pick<NonNullable<CameByMail['proof']>, 'reason' | 'about'>

export const asCameByMail = (mail: MailOfEntry): CameByMail => ({
  mailId: mail.id,
  proof: proofOf(mail),
  quote: mail.has_quote,
  signature: mail.has_signature,
  formatted: mail.formatted,
  differs: mail.differs,
})

function proofOf({ trust, evidence }: MailOfEntry): CameByMail['proof'] {
  if (!trust || !evidence) return null
  const { reason, about } = JSON.parse(evidence) as Evidence
  return { level: trust, reason, about }
}

type OfClient = NonNullable<ClientEntry['mail']>

/** What others quote may be a letter to them alone: a colleague does not read it here. */
export function asCameByMailOfClient(mail: MailOfEntry, reader: { id: string | null }): OfClient {
  const proof = proofOf(mail)
  const proven = proof !== null && proof.level !== 'M0'
  const isTheirs = reader.id !== null && mail.contact_id === reader.id
  return {
    proven,
    signedBy: proven ? proof.about.domain : '',
    quote: (isTheirs && mail.has_quote && mail.quote) || null,
    signature: (isTheirs && mail.has_signature && mail.signature) || null,
  }
}
