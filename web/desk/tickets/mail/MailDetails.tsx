import type { mail, Output } from '#contract/index.ts'
import { type Fact, FactList } from '../../../ui/FactList.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import css from './MailDetails.module.css'

type Shown = Output<typeof mail.mailShown>

/** Everything by which somebody can judge a mail: what it says of itself, who vouches for that, and how it came. */
export function MailDetails({ of }: { of: Shown }) {
  const { mailShown } = useWords().desk
  return (
    <div className={css.details}>
      {of.headers.length > 0 && <Headers of={of} />}
      <Judged of={of} />
      {of.kept ? (
        <p className="button-row">
          <a href={addresses.mailSource(of.mailId)} target="_blank" rel="noreferrer">
            {mailShown.asItCame}
          </a>
          <a href={addresses.rawMail(of.mailId)} download>
            {mailShown.save}
          </a>
        </p>
      ) : (
        <p className="meta">{mailShown.notKept}</p>
      )}
    </div>
  )
}

function Headers({ of: { headers } }: { of: Shown }) {
  const { mailShown } = useWords().desk
  const facts = headers.map(({ name, value, vouched }, i) => ({
    id: `${name}${i}`,
    term: mailShown.names[name],
    value: vouched ? <span dir="auto">{value}</span> : <s dir="auto">{value}</s>,
  }))
  return (
    <>
      <FactList facts={facts} />
      {headers.some(({ vouched }) => !vouched) && <p className="meta">{mailShown.unvouched}</p>}
    </>
  )
}

function Judged({ of: { proof, envelope, receivedAt } }: { of: Shown }) {
  const { mailShown } = useWords().desk
  const times = useTimes()
  const facts: (Fact | false)[] = [
    proof !== null && {
      id: 'signatures',
      term: mailShown.signatures,
      value: proof.signatures.length > 0 ? <Signatures of={proof.signatures} /> : mailShown.noSignatures,
    },
    !!proof?.spf && { id: 'spf', term: mailShown.spf, value: mailShown.spfSaid(proof.spf) },
    !!proof?.dmarc && { id: 'dmarc', term: mailShown.dmarc, value: `${proof.dmarc.domain}: ${proof.dmarc.policy}` },
    envelope.from !== null && {
      id: 'envelope',
      term: mailShown.envelope,
      value: envelope.from || mailShown.envelopeNobody,
    },
    { id: 'at', term: mailShown.receivedAt, value: times.exact(receivedAt) },
  ]
  return <FactList facts={facts.filter((fact) => fact !== false)} />
}

function Signatures({ of }: { of: NonNullable<Shown['proof']>['signatures'] }) {
  const { mailShown } = useWords().desk
  return (
    <ul className={css.signatures}>
      {of.map(({ fault, ...signature }) => (
        <li key={`${signature.domain} ${signature.selector} ${signature.algorithm}`}>
          {signature.domain}: {fault ? mailShown.signatureFaults[fault] : mailShown.signatureHolds}
          <div className="meta">{mailShown.key(signature)}</div>
        </li>
      ))}
    </ul>
  )
}
