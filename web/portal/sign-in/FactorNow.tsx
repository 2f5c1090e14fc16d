import { addresses, forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { withQuery } from '../shell/links.ts'
import { moments } from '../shell/moments.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'

type Props = { reader: Reader; data: Pages['factor'] }

/** How it stands, and what can be done about it now. */
export function FactorNow({ reader, data }: Props) {
  const { factor } = say(reader).security
  if (data.since === null)
    return (
      <>
        <p>{data.mandatory ? factor.why : factor.whyClient}</p>
        <Begin reader={reader} label={factor.begin} />
      </>
    )
  const state = `${factor.on({ date: moments(reader).full(data.since) })} ${factor.left({ n: data.codesLeft })}.`
  return (
    <>
      <p>{capital(state)}</p>
      {data.fresh ? (
        <>
          <p className="meta">{factor.againHelp}</p>
          <Begin reader={reader} label={factor.again} />
          {!data.mandatory && <Drop reader={reader} />}
        </>
      ) : (
        <p>
          {factor.confirmFirst}{' '}
          <a href={withQuery(addresses.stepUp, { to: addresses.factor })}>{say(reader).security.confirm.submit}</a>
        </p>
      )}
    </>
  )
}

/** Two sentences, each begun as one. */
const capital = (text: string) =>
  text.replace(/(^|\. )(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase())

function Begin({ reader, label }: { reader: Reader; label: string }) {
  return (
    <OnceForm action={forms.beginFactor} idempotencyKey={reader.key()} sending={say(reader).security.factor.beginning}>
      <Submit label={label} />
    </OnceForm>
  )
}

function Drop({ reader }: { reader: Reader }) {
  const { factor } = say(reader).security
  return (
    <OnceForm action={forms.dropFactor} idempotencyKey={reader.key()} sending={factor.dropping}>
      <div>
        <Button type="submit" tone="danger">
          {factor.drop}
        </Button>
      </div>
    </OnceForm>
  )
}
