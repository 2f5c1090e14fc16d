import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { say } from '../shell/say.ts'
import { CodeForm } from './CodeForm.tsx'

type Props = { reader: Reader; pending: NonNullable<Pages['factor']['pending']> }

/** Scan, keep the recovery codes, prove that the app works: three steps on one page, no script in any of them. */
export function Enrolment({ reader, pending: { key, uri, codes, qr } }: Props) {
  const { security } = say(reader)
  const { factor } = security
  const { steps } = factor
  return (
    <>
      <section className="proof-step">
        <h2>{steps.scan}</h2>
        <p className="meta">{steps.scanHelp}</p>
        <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={steps.picture}>
          <path d={qr.path} />
        </svg>
        <p>
          {steps.key}:{' '}
          <a href={uri} className="secret">
            {key}
          </a>
        </p>
      </section>
      <section className="proof-step">
        <h2>{steps.codes}</h2>
        <p className="meta">{steps.codesHelp}</p>
        <ul className="recovery plain-list">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </section>
      <section className="proof-step">
        <CodeForm
          reader={reader}
          form="confirmFactor"
          action={forms.confirmFactor}
          label={steps.confirm}
          help={security.codeHelpApp}
          submit={factor.submit}
          hidden={{ stay: reader.name === null ? null : 'yes' }}
        />
      </section>
    </>
  )
}
