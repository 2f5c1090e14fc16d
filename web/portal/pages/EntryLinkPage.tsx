import { addresses, at, forms } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { Frame } from '../shell/Frame.tsx'
import { along } from '../shell/links.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say } from '../shell/say.ts'
import type { PageProps } from './page.ts'

/** Behind a link from the command line: opening it spends nothing, so that a preview does not use it up. */
export function EntryLinkPage({ data: { name, token }, reader }: PageProps<'entry-link'>) {
  const { entryLink } = say(reader)
  const title = entryLink.title({ name })
  return (
    <Frame reader={reader} title={title} address={at(addresses.entryLink, { token })} narrow>
      <PageHead title={title}>
        <p className="lead">{entryLink.lead}</p>
      </PageHead>
      <OnceForm
        action={along(reader, at(forms.comeIn, { token }))}
        idempotencyKey={reader.key()}
        sending={entryLink.entering}
        hidden={{ token }}
      >
        <FormReturned reader={reader} form={returned(reader, 'comeIn')} />
        <Submit label={entryLink.submit} />
      </OnceForm>
    </Frame>
  )
}
