import { addresses, forms } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { CodeForm } from '../sign-in/CodeForm.tsx'
import type { PageProps } from './page.ts'

/** Before something that cannot be taken back: who sits here now? */
export function StepUpPage({ data, reader }: PageProps<'step-up'>) {
  const { confirm } = say(reader).security
  return (
    <Frame reader={reader} title={confirm.title} address={addresses.stepUp} narrow>
      <PageHead title={confirm.title}>
        <p className="lead">{data.has ? confirm.lead : confirm.none}</p>
      </PageHead>
      {data.has ? (
        <CodeForm reader={reader} form="stepUp" action={forms.stepUp} submit={confirm.submit} />
      ) : (
        <p>
          <a href={addresses.factor}>{confirm.toSetUp}</a>
        </p>
      )}
    </Frame>
  )
}
