import { addresses, forms } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { along } from '../shell/links.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { CodeForm } from '../sign-in/CodeForm.tsx'
import type { PageProps } from './page.ts'

export function SecondStepPage({ reader }: PageProps<'second-step'>) {
  const { step } = say(reader).security
  return (
    <Frame reader={reader} title={step.title} address={addresses.secondStep} narrow>
      <PageHead title={step.title}>
        <p className="lead">{step.lead}</p>
      </PageHead>
      <CodeForm reader={reader} form="enterCode" action={forms.enterCode} submit={step.submit} />
      <p className="meta">{step.lost}</p>
      <p>
        <a href={along(reader, addresses.login)}>{step.other}</a>
      </p>
    </Frame>
  )
}
