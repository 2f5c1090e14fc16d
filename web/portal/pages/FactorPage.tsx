import { addresses } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { Enrolment } from '../sign-in/Enrolment.tsx'
import { FactorNow } from '../sign-in/FactorNow.tsx'
import type { PageProps } from './page.ts'

/** The second factor: set up, as it stands, or being set up. */
export function FactorPage({ data, reader }: PageProps<'factor'>) {
  const { factor } = say(reader).security
  const done = reader.done === 'factor-set' ? factor.set : reader.done === 'factor-dropped' ? factor.dropped : null
  return (
    <Frame reader={reader} title={factor.title} address={addresses.factor} narrow>
      <PageHead title={factor.title}>
        <p className="lead">{factor.lead}</p>
      </PageHead>
      {done && (
        <Notice tone="ok">
          <p>{done}</p>
        </Notice>
      )}
      {data.pending ? <Enrolment reader={reader} pending={data.pending} /> : <FactorNow reader={reader} data={data} />}
      {reader.name !== null && (
        <p>
          <a href={addresses.me}>{factor.back}</a>
        </p>
      )}
    </Frame>
  )
}
