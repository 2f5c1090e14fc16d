import { addresses } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { along, withQuery } from '../shell/links.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { AskResetForm } from '../sign-in/AskResetForm.tsx'
import { WayBack } from '../sign-in/WayBack.tsx'
import type { PageProps } from './page.ts'
import { ResetAskedPage } from './ResetAskedPage.tsx'

export function AskResetPage({ data, reader }: PageProps<'ask-reset'>) {
  const { reset } = say(reader)
  if (reader.done === 'asked') return <ResetAskedPage data={data} reader={reader} />
  const address = along(reader, withQuery(addresses.reset, { door: data.door }))
  return (
    <Frame reader={reader} title={reset.title} address={address} narrow>
      <PageHead title={reset.title}>
        <p className="lead">{reset.lead}</p>
      </PageHead>
      <AskResetForm reader={reader} door={data.door} />
      <p>
        <WayBack door={data.door} reader={reader} />
      </p>
    </Frame>
  )
}
