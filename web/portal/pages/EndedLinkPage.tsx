import { addresses, at, forms } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { Frame } from '../shell/Frame.tsx'
import { along, withQuery } from '../shell/links.ts'
import { Notice } from '../shell/Notice.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import type { PageProps } from './page.ts'

/** A letter's link that works no more, whatever the reason: another one goes to where the letter went, never here. */
export function EndedLinkPage({ data, reader }: PageProps<'ended-link'>) {
  const { endedLink, forms: every } = say(reader)
  const here = at(addresses.endedLink, { number: data.number })
  const signIn = withQuery(addresses.login, { to: at(addresses.ticket, { number: data.number }) })
  return (
    <Frame reader={reader} title={endedLink.title} address={withQuery(here, { k: data.k })} narrow>
      <PageHead title={endedLink.title}>
        <p className="lead">{endedLink.lead}</p>
      </PageHead>
      {reader.done === 'asked' ? (
        <Notice tone="ok">
          <p>{endedLink.asked}</p>
        </Notice>
      ) : (
        <OnceForm
          action={at(forms.askForLink, { number: data.number })}
          idempotencyKey={reader.key()}
          sending={every.sending}
          hidden={{ number: String(data.number), k: data.k }}
        >
          <Button type="submit" tone="primary">
            {endedLink.send}
          </Button>
        </OnceForm>
      )}
      <p>
        <a href={along(reader, signIn)}>{endedLink.signIn}</a>
      </p>
    </Frame>
  )
}
