import { addresses, at, forms } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { returned } from '../shell/attempts.ts'
import { Choices } from '../shell/Choices.tsx'
import { Facts } from '../shell/Facts.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { Frame } from '../shell/Frame.tsx'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { Notice } from '../shell/Notice.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say, sayCommon, sayRefusal } from '../shell/say.ts'
import type { PageProps } from './page.ts'

type Props = PageProps<'own-mail'>

/** A letter that waits for its sender: what it says, for which account it is, and whether it is theirs at all. */
export function OwnMailPage({ data, reader }: Props) {
  const { own } = say(reader).authorship
  return (
    <Frame reader={reader} title={own.title} address={at(addresses.ownMail, { mailId: data.mailId })} narrow>
      <PageHead title={own.title}>
        <p className="lead">{own.lead({ time: moments(reader).full(data.receivedAt) })}</p>
      </PageHead>
      <WhatItSays data={data} reader={reader} />
      <Open data={data} reader={reader} />
      <NotMine data={data} reader={reader} />
    </Frame>
  )
}

/** Its words as they came: a stranger may have written them, so nothing in them can be followed. */
function WhatItSays({ data, reader }: Props) {
  const { own } = say(reader).authorship
  const files = data.attachments.map(
    ({ name, size }) => `${isolated(name)} (${sayCommon(reader).fileSize({ bytes: size })})`,
  )
  return (
    <section className="panel" aria-label={own.text}>
      <Facts
        facts={[
          { term: own.subject, value: <bdi>{data.subject || own.noSubject}</bdi> },
          ...(files.length > 0 ? [{ term: own.files, value: files.join(', ') }] : []),
        ]}
      />
      {data.text ? (
        <div className="typed letter-words" dir="auto">
          {data.text}
        </div>
      ) : (
        <p>{own.noText}</p>
      )}
    </section>
  )
}

function Open({ data, reader }: Props) {
  const words = say(reader)
  const { own } = words.authorship
  const form = returned(reader, 'openOwnMail', { accountId: own.account })
  if (data.may.open === 'topic_needs_factor') return <FactorFirst reader={reader} />
  if (data.may.open !== null)
    return (
      <Notice tone="info">
        <p>{sayRefusal(reader, data.may.open)}</p>
      </Notice>
    )
  const chosen = form.value('accountId')
  return (
    <OnceForm
      action={at(forms.openOwnMail, { mailId: data.mailId })}
      idempotencyKey={reader.key()}
      sending={words.forms.sending}
      hidden={{ mailId: data.mailId }}
    >
      <FormReturned reader={reader} form={form} />
      {data.accounts.length > 1 && (
        <Choices
          id="accountId"
          name="accountId"
          legend={own.account}
          error={form.error('accountId')}
          choices={data.accounts.map(({ id, name }) => ({
            value: id,
            label: <bdi>{name}</bdi>,
            checked: id === chosen,
          }))}
        />
      )}
      <Button type="submit" tone="primary">
        {own.open}
      </Button>
      <p className="meta">{own.openNext}</p>
    </OnceForm>
  )
}

function FactorFirst({ reader }: Pick<Props, 'reader'>) {
  const { own } = say(reader).authorship
  return (
    <Notice tone="warn" actions={<ButtonLink href={addresses.factor}>{own.toFactor}</ButtonLink>}>
      <p>{own.factor}</p>
    </Notice>
  )
}

function NotMine({ data, reader }: Props) {
  const words = say(reader)
  const { own } = words.authorship
  return (
    <OnceForm
      action={at(forms.disownMail, { mailId: data.mailId })}
      idempotencyKey={reader.key()}
      sending={words.forms.sending}
      hidden={{ mailId: data.mailId }}
    >
      <FormReturned reader={reader} form={returned(reader, 'disownMail')} />
      <Button type="submit">{own.no}</Button>
      <p className="meta">{own.noNext}</p>
    </OnceForm>
  )
}
