import { addresses } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { SetUpForm } from '../staff/SetUpForm.tsx'
import type { PageProps } from './page.ts'

/** The first run, whole on one page. */
export function SetupPage({ data, reader }: PageProps<'setup'>) {
  const { setup } = say(reader)
  return (
    <Frame reader={reader} title={setup.title} address={addresses.setup} narrow>
      <PageHead title={setup.title}>
        <p className="lead">{setup.lead}</p>
      </PageHead>
      <SetUpForm reader={reader} data={data} />
    </Frame>
  )
}
