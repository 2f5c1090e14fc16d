import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { countLook, lookAtKept, mayLookAt } from '../channels/mail/index.ts'

type Shown = Output<typeof mail.mailShown>
type Proof = NonNullable<Shown['proof']>
type Row = {
  trust: Proof['level'] | null
  evidence: string | null
  envelope_from: string | null
  envelope_to: string[]
  received_at: Date
  kept: boolean
  text: string | null
  quote: string | null
  signature: string | null
  formatted: boolean
  differs: boolean
}

/** One mail with all that is known of it. Its headers and its formatted version are read anew, from the mail as it came. */
export const mailShown = screen(mail.mailShown, async ({ mailId }, { db, world, actor, refusal }) => {
  if (!(await mayLookAt(world, actor, mailId))) throw refusal('mail_not_found')
  countLook(world, actor)
  const { rows } = await sql<Row>`
    select m.trust, m.evidence, m.envelope_from, m.envelope_to, m.received_at, b.raw is not null as kept, b.text,
      b.quote, b.signature, coalesce(b.formatted, false) as formatted, coalesce(b.differs, false) as differs
    from incoming_mail m left join incoming_mail_body b on b.mail_id = m.id
    where m.id = ${mailId}`.execute(db)
  const row = rows[0]!
  const evidence = row.evidence === null ? null : (JSON.parse(row.evidence) as Evidence)
  const look = row.kept ? await lookAtKept(world, mailId) : null
  return {
    mailId,
    proof: row.trust && evidence ? proofIn(row.trust, evidence) : null,
    headers: headersIn(look, evidence),
    envelope: { from: row.envelope_from, to: row.envelope_to },
    receivedAt: row.received_at.toISOString(),
    text: row.text,
    quote: row.quote,
    signature: row.signature,
    differs: row.differs,
    kept: row.kept,
    ...pageIn(look, row.formatted),
  }
})

type Evidence = Omit<Proof, 'level'> & { unsigned?: string[] }

function proofIn(level: Proof['level'], { reason, about, signatures = [], spf, dmarc }: Evidence): Proof {
  return {
    level,
    reason,
    about,
    signatures: signatures.map(({ domain, selector, algorithm, bits, fault }) => ({
      domain,
      selector,
      algorithm,
      bits,
      fault,
    })),
    spf: spf ?? null,
    dmarc: dmarc ?? null,
  }
}

/** What no signature covers is the word of anybody on the way. */
function headersIn(look: Awaited<ReturnType<typeof lookAtKept>>, evidence: Evidence | null): Shown['headers'] {
  if (look === null || typeof look === 'string') return []
  const proven = evidence?.signatures?.some(({ fault }) => fault === null || fault === 'header_uncovered') ?? false
  const unsigned = new Set(evidence?.unsigned ?? [])
  return look.headers.map(({ name, value }) => ({ name, value, vouched: proven && !unsigned.has(name) }))
}

function pageIn(look: Awaited<ReturnType<typeof lookAtKept>>, formatted: boolean): Pick<Shown, 'page' | 'pageFault'> {
  if (look === null || !formatted) return { page: null, pageFault: null }
  if (typeof look === 'string')
    return { page: null, pageFault: look === 'too_long' || look === 'too_large' ? look : 'unreadable' }
  if (!look.page) return { page: null, pageFault: look.overgrown ? 'too_large' : 'unreadable' }
  const { height, remote } = look.page
  return { page: { height, remote: remote.length, hosts: [...new Set(remote)] }, pageFault: null }
}
